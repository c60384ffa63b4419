import type { Action } from '../../../shared/actions.ts'
import type { UnassignedAction } from '../../../shared/closing.ts'
import type { CaseFacts } from '../facts/case-facts.ts'

/**
 * Actions that would be lost after the meeting, and no reason why they stay so. Only of what stays here: what is carried
 * takes its actions along, to be agreed again. The check before the close and the close itself both ask this.
 */
export const unassignedIn = ({ item, actions }: CaseFacts): UnassignedAction[] =>
  item.state === 'carried'
    ? []
    : actions.flatMap((action) => {
        const lacks = lacksOf(action)
        return lacks.length === 0 || action.outcome.trim() !== ''
          ? []
          : [{ action, position: item.position, lacks }]
      })

/** What the person does themself no agency has to see to. */
export const lacksOf = ({
  ownerName,
  ownerIsPerson,
  side,
  dueOn,
}: Pick<Action, 'ownerName' | 'ownerIsPerson' | 'side' | 'dueOn'>): UnassignedAction['lacks'] => [
  ...(ownerName.trim() === '' ? (['owner'] as const) : []),
  ...(side === null && !ownerIsPerson ? (['agency'] as const) : []),
  ...(dueOn === null ? (['date'] as const) : []),
]
