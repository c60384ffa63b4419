import type { ActionStep } from '../../shared/actions.ts'
import { dateOf, longDate, shortDate } from '../../shared/kernel/dates.ts'
import { actionStateWords } from '../../shared/words.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { plural } from '../words/time-words.ts'
import { Disclosure, Small } from '../ui/index.ts'

// One that stays open for years is gone through at every meeting.
const mostDrawn = 100

/** What happened to an action, the earliest first; of very much how it began and the latest, and what lies between folded. */
export function ActionSteps({ steps }: { readonly steps: readonly ActionStep[] }) {
  if (steps.length <= mostDrawn + 1) return <Steps label="What happened" steps={steps} />
  const between = steps.slice(1, -mostDrawn)
  return (
    <>
      <Steps label="How it began" steps={steps.slice(0, 1)} />
      <Disclosure title={`${plural(between.length, 'more', 'more')} between`} isDrawnOpen>
        <Steps label="Between" steps={between} />
      </Disclosure>
      <Steps label="What happened last" steps={steps.slice(-mostDrawn)} />
    </>
  )
}

interface StepsProps {
  readonly label: string
  readonly steps: readonly ActionStep[]
}

const Steps = ({ label, steps }: StepsProps) => (
  <RowList label={label}>
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
