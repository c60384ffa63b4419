import type { ActionState } from '../../shared/actions.ts'
import { actionStateWords } from '../../shared/words.ts'

const descriptions: Readonly<Record<ActionState, string>> = {
  done: 'What was agreed has happened.',
  overtaken: 'Something changed, and it is no longer needed or no longer possible.',
  not_done: 'It was still needed, and did not happen.',
  open: 'It was settled by mistake, and is still to be done.',
}

const choice = (id: ActionState) => ({ id, label: actionStateWords[id], description: descriptions[id] })

/** Three ways to end; one that has ended can be opened again. */
export const endings = (wasOpen: boolean) =>
  (wasOpen
    ? (['done', 'overtaken', 'not_done'] as const)
    : (['done', 'overtaken', 'not_done', 'open'] as const)
  ).map(choice)

/** Said once it is on disk. */
export const settledWords: Readonly<Record<ActionState, string>> = {
  done: 'Kept as done.',
  overtaken: 'Kept as overtaken by events.',
  not_done: 'Kept as not done by the agency.',
  open: 'Open again.',
}
