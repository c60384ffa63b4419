import type { Action } from '../../shared/actions.ts'
import { neitherSideWords, sideWords } from '../../shared/words.ts'

export interface ActionsOfOne {
  readonly id: string
  readonly title: string
  readonly actions: readonly Action[]
}

const groups = [
  { id: 'health', title: sideWords.health, side: 'health' },
  { id: 'socialCare', title: sideWords.socialCare, side: 'socialCare' },
  { id: 'neither', title: neitherSideWords, side: null },
] as const

/** By agency; in each the soonest due first, what has no date last. Agencies with nothing are left out. */
export function groupsOf(actions: readonly Action[]): readonly ActionsOfOne[] {
  return groups
    .map(({ id, title, side }) => ({
      id,
      title,
      actions: actions.filter((action) => action.side === side).toSorted(bySoonest),
    }))
    .filter((group) => group.actions.length > 0)
}

const bySoonest = (a: Action, b: Action): number => {
  if (a.dueOn === b.dueOn) return 0
  if (a.dueOn === null) return 1
  if (b.dueOn === null) return -1
  return a.dueOn < b.dueOn ? -1 : 1
}
