import { shortDate } from '../../shared/kernel/dates.ts'

interface Agreed {
  readonly text: string
  readonly owner: string
  readonly dueOn: string | null
}

/** "Rewrite the plan with him, S. Okafor, by 19 Dec 2026": one line, so the full stop that someone typed goes. */
export const whoDoesWhat = ({ text, owner, dueOn }: Agreed): string =>
  [text.replace(/\.\s*$/, ''), owner, dueOn !== null && `by ${shortDate(dueOn)}`].filter(Boolean).join(', ')
