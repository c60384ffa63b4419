import { formatPence } from './kernel/money.ts'
import { shortDate } from './kernel/dates.ts'
import type { BudgetLineFields } from './plans.ts'

export const freedFromWords = { health: 'Health', socialCare: 'The council', other: 'Somebody else' } as const

export const freedHowWords = {
  cash: 'It comes free, and can be spent on something else',
  block_freed: 'It is in a block contract, and the provider gives it back',
  block_tied: 'It is in a block contract, and does not come free',
} as const

/** What a record has of it; absent and null alike: nobody said. */
type Freed = {
  readonly [K in 'freedFrom' | 'freedHow' | 'bothUntil' | 'bothPence']?: BudgetLineFields[K] | undefined
}

/** "Money of health. It comes free, and can be spent on something else. Both run until 31 Mar 2027, at £400 in all"; empty: nobody said. */
export function freedText({ freedFrom, freedHow, bothUntil, bothPence }: Freed): string {
  const cost = bothPence === null || bothPence === undefined ? '' : ` at ${formatPence(bothPence)} in all`
  const until = bothUntil === null || bothUntil === undefined ? '' : ` until ${shortDate(bothUntil)}`
  return [
    freedFrom ? `Money of ${lower(freedFromWords[freedFrom])}` : '',
    freedHow ? freedHowWords[freedHow] : '',
    until === '' && cost === '' ? '' : `Both run${until}${until !== '' && cost !== '' ? ',' : ''}${cost}`,
  ]
    .filter((part) => part !== '')
    .join('. ')
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
