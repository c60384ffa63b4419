import { longDate } from '../../shared/kernel/dates.ts'
import type { PapersNext } from '../../shared/papers.ts'
import type { AskedView, Today } from '../../shared/today.ts'
import { paths } from '../data/paths.ts'
import { RowItem } from '../form/row-list.tsx'
import { sideWords } from '../words/agencies.ts'
import { dayWords, plural, todayOn } from '../words/time-words.ts'
import { Tag } from '../ui/index.ts'

export const SignatureRow = ({
  waiting: { meetingId, heldOn, count, mine },
}: {
  readonly waiting: Today['toSign'][number]
}) => (
  <RowItem
    href={paths.sign(meetingId)}
    title={`${plural(count, 'decision')} of ${longDate(heldOn)}`}
    note={mine ? 'Waiting for your signature: one statement, one passphrase' : ''}
    end={<Tag>To sign</Tag>}
  />
)

// Somebody else of the agency may write the others: they are not all on one page.
const few = 4

/** Views of cases that one works on come first; of the others a few, and how many more there are. */
export function ViewRows({ views }: { readonly views: readonly AskedView[] }) {
  const [own, others] = [views.filter((one) => one.isWorker), views.filter((one) => !one.isWorker)]
  const shown = [...own, ...others.slice(0, Math.max(0, few - own.length))]
  const next = others.find((one) => !shown.includes(one))
  return (
    <>
      {shown.map((view) => (
        <ViewRow key={`${view.meetingId} ${view.caseId}`} view={view} />
      ))}
      {next && (
        <RowItem
          href={paths.agenda(next.meetingId)}
          title={`${plural(views.length - shown.length, 'more view')} of your agency`}
          note="Whoever knows the case writes it, on the case’s own page"
          end={<Tag>To write</Tag>}
        />
      )}
    </>
  )
}

const ViewRow = ({ view: { caseId, side, personName, heldOn, isWorker } }: { readonly view: AskedView }) => (
  <RowItem
    href={paths.casePlace(caseId, `${side}View`)}
    title={`${sideWords[side]}’s view of ${personName}’s case`}
    note={[
      `To be heard ${heard(heldOn)}`,
      isWorker ? 'you work on this case' : 'anyone of your agency may write it',
    ].join('; ')}
    end={<Tag>To write</Tag>}
  />
)

const heard = (heldOn: string): string => {
  const day = dayWords(heldOn, todayOn())
  return day.includes(' ') ? `on ${day}` : day.toLowerCase()
}

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
