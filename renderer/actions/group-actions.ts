import { ownerOf } from '../../shared/actions.ts'
import type { Action, ActionOwner } from '../../shared/actions.ts'
import { neitherSideWords } from '../../shared/words.ts'
import { sideWords } from '../words/agencies.ts'

export interface ActionsOfOne {
  readonly id: ActionOwner
  readonly title: string
  readonly actions: readonly Action[]
}

const groups: readonly { readonly id: ActionOwner; readonly title: string }[] = [
  { id: 'health', title: sideWords.health },
  { id: 'socialCare', title: sideWords.socialCare },
  { id: 'person', title: 'The person themselves' },
  { id: 'neither', title: neitherSideWords },
]

/**
 * By agency; in each what is open before what has ended, the soonest due first, what has no date last. Agencies with
 * nothing are left out.
 */
export function groupsOf(actions: readonly Action[]): readonly ActionsOfOne[] {
  return groups
    .map(({ id, title }) => ({
      id,
      title,
      actions: actions.filter((action) => ownerOf(action) === id).toSorted(bySoonest),
    }))
    .filter((group) => group.actions.length > 0)
}

const endedLast = ({ state }: Action): number => (state === 'open' ? 0 : 1)

function bySoonest(a: Action, b: Action): number {
  const ended = endedLast(a) - endedLast(b)
  if (ended !== 0 || a.dueOn === b.dueOn) return ended
  if (a.dueOn === null) return 1
  if (b.dueOn === null) return -1
  return a.dueOn < b.dueOn ? -1 : 1
}
