import { ownerOf } from '../../shared/actions.ts'
import type { Action, ActionOwner } from '../../shared/actions.ts'
import { neitherSideWords } from '../../shared/words.ts'
import { sideWords } from '../words/agencies.ts'

/** Whose actions a list is narrowed to. */
export type Whose = 'anyone' | 'mine' | ActionOwner

const labels: Readonly<Record<Whose, string>> = {
  anyone: 'Everybody’s',
  mine: 'Mine',
  ...sideWords,
  person: 'The person’s own',
  neither: neitherSideWords,
}

export const isOf = (action: Action, whose: Whose, memberId: string): boolean =>
  whose === 'anyone' || (whose === 'mine' ? action.ownerMemberId === memberId : ownerOf(action) === whose)

/** Each with how many there are: nobody opens a list to find it empty. */
export const choicesOf = (actions: readonly Action[], memberId: string) =>
  (Object.keys(labels) as Whose[]).map((id) => ({
    id,
    label: `${labels[id]} (${actions.filter((action) => isOf(action, id, memberId)).length})`,
  }))
