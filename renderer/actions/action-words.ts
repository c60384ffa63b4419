import type { Action } from '../../shared/actions.ts'
import { daysBetween } from '../../shared/kernel/dates.ts'
import { plural } from '../words/time-words.ts'

export const isOverdue = ({ state, dueOn }: Pick<Action, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'open' && dueOn !== null && dueOn < today

/** How far off a day is, for what is still to be done: "3 days overdue", "today", "in 5 days"; null from two weeks on. */
export function dueIn(dueOn: string, today: string): string | null {
  const days = daysBetween(today, dueOn)
  if (days < 0) return `${plural(-days, 'day')} overdue`
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days <= 14 ? `in ${days} days` : null
}

/** "14 open, 3 overdue, 40 ended" */
export function countWords(actions: readonly Action[], today: string): string {
  const open = actions.filter(({ state }) => state === 'open').length
  const overdue = actions.filter((action) => isOverdue(action, today)).length
  const ended = actions.length - open
  return [
    (open > 0 || ended === 0) && `${open.toLocaleString('en-GB')} open`,
    overdue > 0 && `${overdue} overdue`,
    ended > 0 && `${ended} ended`,
  ]
    .filter(Boolean)
    .join(', ')
}
