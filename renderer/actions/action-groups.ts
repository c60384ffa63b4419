import type { Action } from '../../shared/actions.ts'
import { daysBetween } from '../../shared/dates.ts'
import type { Side } from '../../shared/text.ts'
import { plural } from '../time-words.ts'

export type GroupId = Side | 'neither'

export interface ActionGroup {
  readonly id: GroupId
  readonly actions: readonly Action[]
}

const groupIds: readonly GroupId[] = ['health', 'socialCare', 'neither']

export const isOverdue = ({ state, dueOn }: Pick<Action, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'open' && dueOn !== null && dueOn < today

// A date far beyond any other: what has no day comes after everything that has one.
const dueKey = ({ dueOn }: Action): string => dueOn ?? '9999-12-31'

/** What is still open first, the longest overdue at the top; what has ended after it, in the order it was due. */
function inOrder(a: Action, b: Action): number {
  const [openA, openB] = [a.state === 'open' ? 0 : 1, b.state === 'open' ? 0 : 1]
  return openA - openB || dueKey(a).localeCompare(dueKey(b)) || a.id.localeCompare(b.id)
}

/** By the agency that owes them; an agency that owes nothing has no group. */
export const groupActions = (actions: readonly Action[]): readonly ActionGroup[] =>
  groupIds
    .map((id) => ({
      id,
      actions: actions.filter(({ side }) => (side ?? 'neither') === id).toSorted(inOrder),
    }))
    .filter((group) => group.actions.length > 0)

/** "14 open, 3 overdue" */
export function countWords(actions: readonly Action[], today: string): string {
  const open = actions.filter(({ state }) => state === 'open').length
  const overdue = actions.filter((action) => isOverdue(action, today)).length
  const ended = actions.length - open
  return [
    (open > 0 || ended === 0) && `${open} open`,
    overdue > 0 && `${overdue} overdue`,
    ended > 0 && `${ended} ended`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** How far off a day is, for what is still to be done: "3 days overdue", "today", "in 5 days". */
export function dueIn(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn)
  if (days < 0) return `${plural(-days, 'day')} overdue`
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}

/** Whether every word typed is somewhere in what stands in an action's row. */
export function matchesAction(action: Action, typed: string): boolean {
  const { text, outcome, personName, caseReference, ownerName } = action
  const row = [text, outcome, personName, caseReference, ownerName].join(' ').toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => row.includes(word))
}
