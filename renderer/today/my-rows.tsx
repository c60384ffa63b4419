import { longDate } from '../../shared/kernel/dates.ts'
import type { PapersNext } from '../../shared/papers.ts'
import type { AgencyActions, AskedView, Mine, Today, WaitingMarks } from '../../shared/today.ts'
import { paths } from '../data/paths.ts'
import { usePanels } from '../data/use-panels.ts'
import { RowItem } from '../form/row-list.tsx'
import { sideWords, theSide } from '../words/agencies.ts'
import { dayWords, plural, todayOn } from '../words/time-words.ts'
import { Tag } from '../ui/index.ts'
import { NamedCases } from './named-cases.tsx'

export const SignatureRow = ({
  waiting: { meetingId, panelId, heldOn, count, mine, lateDays },
}: {
  readonly waiting: Today['toSign'][number]
}) => (
  <RowItem
    href={paths.sign(meetingId)}
    title={`${plural(count, 'decision')} of ${longDate(heldOn)}`}
    note={[
      usePanels().nameOf(panelId),
      ...(mine ? ['Waiting for your signature: one statement, one passphrase'] : []),
      ...(lateDays > 0 ? [`${plural(lateDays, 'working day')} past the panel’s limit`] : []),
    ]
      .filter(Boolean)
      .join('. ')}
    end={<Tag tone={lateDays > 0 ? 'warn' : 'neutral'}>To sign</Tag>}
  />
)

/** Each view of a case that one works on; those of the agency's other cases in one line. */
export const ViewRows = ({ views }: { readonly views: readonly AskedView[] }) => (
  <>
    {views
      .filter(({ isWorker }) => isWorker)
      .map((view) => (
        <ViewRow key={`${view.meetingId} ${view.caseId}`} view={view} />
      ))}
    <OtherViews views={views.filter(({ isWorker }) => !isWorker)} />
  </>
)

const ViewRow = ({ view: { caseId, side, personName, heldOn } }: { readonly view: AskedView }) => (
  <RowItem
    href={paths.casePlace(caseId, `${side}View`)}
    title={`${sideWords[side]}’s view of ${personName}’s case`}
    note={`To be heard ${heard(heldOn)}; you work on this case`}
    end={<Tag>To write</Tag>}
  />
)

function OtherViews({ views }: { readonly views: readonly AskedView[] }) {
  const [first] = views
  if (!first) return null
  const isOneMeeting = views.every(({ meetingId }) => meetingId === first.meetingId)
  const when = isOneMeeting ? heard(first.heldOn) : 'at coming meetings'
  return (
    <RowItem
      href={paths.agenda(first.meetingId)}
      title={`${sideWords[first.side]}’s view of ${plural(views.length, 'case')} to be heard ${when}`}
      note={
        <>
          Anyone of your agency who knows them may write it:{' '}
          <NamedCases cases={views.map((view) => ({ ...view, place: `${view.side}View` as const }))} />
        </>
      }
      end={<Tag>To write</Tag>}
    />
  )
}

const heard = (heldOn: string): string => {
  const day = dayWords(heldOn, todayOn())
  return day.includes(' ') ? `on ${day}` : day.toLowerCase()
}

/** Copies and letters wait for it. */
export const MarksRow = ({
  waiting: { caseId, personName, decisions, silences },
}: {
  readonly waiting: WaitingMarks
}) => (
  <RowItem
    href={paths.case(caseId)}
    title={`Who may read some of ${personName}’s case`}
    note={[
      ...(decisions > 0
        ? [`${plural(decisions, 'passage')} not decided: a copy or the letter waits for it`]
        : []),
      ...(silences > 0
        ? [`${plural(silences, 'passage')} to be kept without a word, if a second person agrees`]
        : []),
    ].join('. ')}
    end={<Tag>To decide</Tag>}
  />
)

export const PapersRow = ({
  papers: { meetingId, heldOn, read, toRead },
}: {
  readonly papers: PapersNext
}) => (
  <RowItem
    href={paths.papers(meetingId)}
    title={`Papers for ${longDate(heldOn)}`}
    note={`${read} of ${toRead} read`}
    end={<Tag>To read</Tag>}
  />
)

const lateWords = (count: number, agency: string): string =>
  plural(count, `action of ${agency} is past its day`, `actions of ${agency} are past their day`)

/** What somebody of one's agency said that they would do, and whose day is past: a list to ask after. */
export const AgencyActionsRow = ({ late: { side, overdue } }: { readonly late: AgencyActions }) => (
  <RowItem
    href={paths.chasing(side)}
    title={lateWords(overdue, theSide[side])}
    note="Said in a meeting, and nobody has said how it went"
    end={<Tag tone="warn">To ask after</Tag>}
  />
)

/** Others' cases: one's own stand by themselves. */
export const FrontLineRow = ({ cases }: { readonly cases: readonly Mine['frontLine'][number][] }) => {
  const [first] = cases
  if (!first) return null
  return (
    <RowItem
      href={paths.frontLine(first.caseId)}
      title={`${plural(cases.length, 'case')} that could be signed at the front line now`}
      note={
        <>
          Nothing is missing, and no panel is needed:{' '}
          <NamedCases cases={cases.map((one) => ({ ...one, place: null }))} />
        </>
      }
      end={<Tag>To sign</Tag>}
    />
  )
}

interface MoreRowProps {
  readonly count: number
  readonly what: string
  /** Without one they come here, when those above are done. */
  readonly href?: string
}

/** What a list of many has besides its first. */
export const MoreRow = ({ count, what, href }: MoreRowProps) => (
  <RowItem
    {...(href !== undefined && { href })}
    title={`${count.toLocaleString('en-GB')} more ${what}`}
    note={href === undefined ? 'They come here when those above are done' : 'The earliest stand above'}
  />
)
