import { longDate } from '../../shared/kernel/dates.ts'
import type { Today, ToRelease } from '../../shared/today.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { plural } from '../words/time-words.ts'
import { PageSection, Tag } from '../ui/index.ts'

/** Meetings that are over but not finished: signatures, then both agencies' copies. */
export function ToFinish({ today: { toSign, toRelease } }: { readonly today: Today }) {
  return (
    <>
      <ToSign title="Waiting for your signature" waiting={toSign.filter(({ mine }) => mine)} />
      <ToSign title="Waiting for signatures of others" waiting={toSign.filter(({ mine }) => !mine)} />
      {toRelease.length > 0 && (
        <PageSection title="Signed, and not yet with both agencies">
          <RowList label="Signed, and not yet with both agencies">
            {toRelease.map((meeting) => (
              <RowItem
                key={meeting.id}
                href={paths.release(meeting.id)}
                title={longDate(meeting.heldOn)}
                note={howLong(meeting)}
                end={<Tag tone={meeting.lateDays > 0 ? 'warn' : 'neutral'}>{nextWords[meeting.next]}</Tag>}
              />
            ))}
          </RowList>
        </PageSection>
      )}
    </>
  )
}

interface ToSignProps {
  readonly title: string
  readonly waiting: Today['toSign']
}

function ToSign({ title, waiting }: ToSignProps) {
  if (waiting.length === 0) return null
  return (
    <PageSection title={title}>
      <RowList label={title}>
        {waiting.map(({ meetingId, heldOn, count, mine }) => (
          <RowItem
            key={meetingId}
            href={paths.sign(meetingId)}
            title={`${plural(count, 'decision')} of ${longDate(heldOn)}`}
            note={mine ? 'One statement, one passphrase' : ''}
            end={<Tag>To sign</Tag>}
          />
        ))}
      </RowList>
    </PageSection>
  )
}

const nextWords: Readonly<Record<ToRelease['next'], string>> = {
  write: 'To write',
  send: 'To send',
  receipt: 'Waiting for a receipt',
}

const howLong = ({ caseCount, lateDays }: ToRelease): string =>
  plural(caseCount, 'record') + (lateDays > 0 ? `, ${plural(lateDays, 'working day')} late` : '')
