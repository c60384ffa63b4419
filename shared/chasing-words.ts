import type { ChasedAction, ChasedFor, ChasingList } from './actions.ts'
import { daysBetween, longDate, shortDate } from './kernel/dates.ts'

const addressed: Readonly<Record<ChasedFor, string>> = {
  health: 'for health',
  socialCare: 'for the council',
  neither: 'of neither agency',
}

const inFigures = (count: number): string => count.toLocaleString('en-GB')
const counted = (count: number, one: string): string => `${inFigures(count)} ${one}${count === 1 ? '' : 's'}`

/** "3 open actions for the council, 1 overdue" */
export const chasingTitle = ({ for: of, total, overdue }: ChasingList): string =>
  `${counted(total, 'open action')} ${addressed[of]}${overdue === 0 ? '' : `, ${inFigures(overdue)} overdue`}`

/** "due 20 Nov 2026, 10 days overdue" */
export function chasedDue({ dueOn }: Pick<ChasedAction, 'dueOn'>, today: string): string {
  if (dueOn === null) return 'no day set'
  const late = daysBetween(dueOn, today)
  return `due ${shortDate(dueOn)}${late > 0 ? `, ${counted(late, 'day')} overdue` : ''}`
}

const entryOf = (action: ChasedAction, today: string): string =>
  [
    `${action.caseReference} (${action.initials}): ${action.text.trim()}`,
    `  ${action.ownerName || 'No owner'}, ${chasedDue(action, today)}. Agreed on ${shortDate(action.heldOn)}.`,
  ].join('\n')

/** The message to an agency: people by initials and case reference alone. `today`: ISO date. */
export function chasingMessage(list: ChasingList, today: string): string {
  const { actions, total } = list
  const left = total - actions.length
  return [
    `${chasingTitle(list)}, as of ${longDate(today)}`,
    ...actions.map((action) => entryOf(action, today)),
    ...(left > 0 ? [`And ${inFigures(left)} more.`] : []),
    'Please say how each stands: done, and what shows it; overtaken by events, and what happened; or not done, and why.',
  ].join('\n\n')
}
