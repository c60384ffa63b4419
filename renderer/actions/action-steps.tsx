import type { ActionStep } from '../../shared/actions.ts'
import { dateOf, longDate, shortDate } from '../../shared/kernel/dates.ts'
import { actionStateWords } from '../../shared/words.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { Small } from '../ui/index.ts'

/** What happened to an action, the earliest first. */
export const ActionSteps = ({ steps }: { readonly steps: readonly ActionStep[] }) => (
  <RowList label="What happened">
    {steps.map((step) => (
      <RowItem
        key={`${step.what} ${step.at}`}
        title={stepTitle(step)}
        href={step.meetingId === null ? undefined : paths.agenda(step.meetingId)}
        note={stepNote(step)}
        end={<Small>{shortDate(dayOf(step))}</Small>}
      />
    ))}
  </RowList>
)

/** A meeting is a day, everything else a moment. */
const dayOf = ({ at }: ActionStep): string => (at.length === 10 ? at : dateOf(at))

function stepTitle({ what, to, from, state }: ActionStep): string {
  switch (what) {
    case 'agreed':
      return to === null ? 'Agreed, with no day' : `Agreed, by ${longDate(to)}`
    case 'stillOpen':
      return 'Still open at the meeting'
    case 'moved':
      return `Moved ${from === null ? '' : `from ${shortDate(from)} `}to ${to === null ? 'no day' : longDate(to)}`
    case 'ended':
      return state === null ? 'Ended' : actionStateWords[state]
    case 'takenBack':
      return 'Taken back: open again'
    case 'corrected':
      return 'Corrected with its record'
  }
}

function stepNote({ words, evidence, by }: ActionStep): string {
  const shown = evidence === '' ? '' : `Shown by: ${evidence}`
  return [words, shown, by ?? ''].filter((part) => part.trim() !== '').join(' · ')
}
