import { longDate, shortDate } from '../../shared/kernel/dates.ts'
import type { Readiness, TeamWaits, Today, ToRelease } from '../../shared/today.ts'
import { paths } from '../data/paths.ts'
import { useQueryOp } from '../data/use-op.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { theSide } from '../words/agencies.ts'
import { MoreRow, SignatureRow } from './my-rows.tsx'
import { plural, waitingWords } from '../words/time-words.ts'
import { PageSection, Tag } from '../ui/index.ts'
import { usePanels } from '../data/use-panels.ts'
import { NamedCases } from './named-cases.tsx'
import { MoreToTell, TellRows } from './tell-rows.tsx'

/** For those who run it: what keeps the panel going, each a step from being dealt with. */
export function RunThePanel({ today }: { readonly today: Today }) {
  const { readiness, teams, referrals, possibleMatches, toRelease, letters, totals } = today
  const lateToSign = today.toSign.filter(({ mine, lateDays }) => !mine && lateDays > 0)
  const lists = [readiness, teams, toRelease, letters, lateToSign]
  const count = [referrals.people, possibleMatches, ...lists.map(({ length }) => length)]
  if (count.every((one) => one === 0)) return null
  return (
    <PageSection title="To run the panel">
      <RowList label="To run the panel">
        {readiness.map((one) => (
          <ReadinessRow key={one.meetingId} readiness={one} />
        ))}
        {teams.map((one) => (
          <TeamRow key={one.panelId} team={one} />
        ))}
        {lateToSign.map((one) => (
          <SignatureRow key={one.meetingId} waiting={one} />
        ))}
        {toRelease.map((meeting) => (
          <ReleaseRow key={meeting.id} meeting={meeting} />
        ))}
        {totals.toRelease > toRelease.length && (
          <MoreRow
            count={totals.toRelease - toRelease.length}
            what="meetings to release"
            href={paths.meetings}
          />
        )}
        {referrals.people > 0 && <ReferralsRow referrals={referrals} />}
        {possibleMatches > 0 && <MatchesRow count={possibleMatches} />}
        <TellRows people={letters} />
      </RowList>
      <MoreToTell people={letters} total={totals.toTell} />
    </PageSection>
  )
}

function ReadinessRow({
  readiness: { meetingId, panelId, heldOn, cases, lacking },
}: {
  readonly readiness: Readiness
}) {
  const kept = useQueryOp('meetings.kept', { meetingId }).data?.cases ?? 0
  const isReady = lacking.length === 0
  const panel = usePanels().nameOf(panelId)
  return (
    <RowItem
      href={paths.agenda(meetingId)}
      title={ofPanel(`Cases of ${longDate(heldOn)}`, panel)}
      note={
        isReady ? (
          kept === 0 ? (
            `${plural(cases, 'case')}, and nothing is left to do`
          ) : (
            keptWords(kept)
          )
        ) : (
          <>
            Still to do for{' '}
            <NamedCases cases={lacking.map((one) => ({ ...one, place: one.gaps[0]?.place ?? null }))} />
            {kept > 0 && `. ${keptWords(kept)}`}
          </>
        )
      }
      end={
        isReady && kept === 0 ? (
          'All ready'
        ) : (
          <Tag>{`${cases - lacking.length} of ${cases + kept} ready`}</Tag>
        )
      }
    />
  )
}

/** Whom the agenda of a team's next meeting will propose. */
const TeamRow = ({ team: { panelId, people, meeting } }: { readonly team: TeamWaits }) => (
  <RowItem
    href={meeting === null ? paths.rollingList : paths.agenda(meeting.id)}
    title={ofPanel(`${plural(people, 'person is', 'people are')} due`, usePanels().nameOf(panelId))}
    note={
      meeting === null
        ? 'On the rolling list, and no meeting is planned'
        : `On the rolling list and on no agenda: that of ${longDate(meeting.heldOn)} proposes them`
    }
    end={<Tag>To list</Tag>}
  />
)

const keptWords = (kept: number): string =>
  `${plural(kept, 'case waits', 'cases wait')} that the other agency still keeps to itself`

const nextWords: Readonly<Record<ToRelease['next'], string>> = {
  write: 'To write',
  send: 'To send',
  receipt: 'Waiting for a receipt',
}

const ReleaseRow = ({ meeting }: { readonly meeting: ToRelease }) => (
  <RowItem
    href={paths.release(meeting.id)}
    title={ofPanel(`Packs of ${longDate(meeting.heldOn)}`, usePanels().nameOf(meeting.panelId))}
    note={[`Signed, and not yet with both agencies: ${howLong(meeting)}`, ...noReceiptWords(meeting)].join(
      '. ',
    )}
    end={<Tag tone={isLate(meeting) ? 'warn' : 'neutral'}>{nextWords[meeting.next]}</Tag>}
  />
)

/** "Packs of Wednesday 2 December 2026, Harbour community team" */
const ofPanel = (what: string, panel: string): string => [what, panel].filter(Boolean).join(', ')

const isLate = ({ lateDays, noReceipt }: ToRelease): boolean => lateDays > 0 || noReceipt.length > 0

/** "Sent to the council 2 Dec 2026, and no receipt: 3 working days late" */
export const noReceiptWords = ({ noReceipt }: Pick<ToRelease, 'noReceipt'>): string[] =>
  noReceipt.map(
    ({ side, sentOn, lateDays }) =>
      `Sent to ${theSide[side]} ${shortDate(sentOn)}, and no receipt: ${plural(lateDays, 'working day')} late`,
  )

const howLong = ({ caseCount, lateDays }: ToRelease): string =>
  plural(caseCount, 'record') + (lateDays > 0 ? `, ${plural(lateDays, 'working day')} late` : '')

const ReferralsRow = ({
  referrals: { people, long, oldestDays },
}: {
  readonly referrals: Today['referrals']
}) => (
  <RowItem
    href={paths.referrals}
    title={plural(people, 'person is waiting', 'people are waiting')}
    note={[
      'Referred, and no case is open',
      long > 0 && `${long} for more than four weeks`,
      `the longest for ${waitingWords(oldestDays)}`,
    ]
      .filter(Boolean)
      .join(', ')}
    end={<Tag>To open</Tag>}
  />
)

const MatchesRow = ({ count }: { readonly count: number }) => (
  <RowItem
    href={paths.matches}
    title={`${plural(count, 'pair of records', 'pairs of records')} may be one person`}
    note="Someone has to say"
    end={<Tag>To compare</Tag>}
  />
)
