import { countWords } from '../../shared/kernel/count-words.ts'

/** "seven decisions", "one decision", "15 decisions" */
export const decisionsInWords = (count: number): string =>
  `${countWords[count] ?? count} ${count === 1 ? 'decision' : 'decisions'}`
