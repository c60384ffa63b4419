import { endedStates } from '../../shared/actions.ts'
import type { ActionState } from '../../shared/actions.ts'
import { actionStateWords } from '../../shared/words.ts'

type Ended = (typeof endedStates)[number]

const descriptions: Readonly<Record<Ended, string>> = {
  done: 'What was agreed has happened.',
  overtaken: 'Something changed, and it is no longer needed or no longer possible.',
  not_done: 'It was still needed, and did not happen.',
}

/** Three ways to end. */
export const endings = endedStates.map((id) => ({
  id,
  label: actionStateWords[id],
  description: descriptions[id],
}))

/** What the words are asked for. */
export const wordsAskedFor: Readonly<Record<Ended, string>> = {
  done: 'What was done, and when',
  overtaken: 'What happened instead',
  not_done: 'Why it did not happen',
}

/** Said once it is on disk. */
export const settledWords: Readonly<Record<ActionState, string>> = {
  done: 'Kept as done.',
  overtaken: 'Kept as overtaken by events.',
  not_done: 'Kept as not done by the agency.',
  open: 'Open again.',
}
