import { mostActions, ownerOf } from '../../shared/actions.ts'
import type { Action, WhoseActions } from '../../shared/actions.ts'
import { neitherSideWords } from '../../shared/words.ts'
import { sideWords } from '../words/agencies.ts'

const labels: Readonly<Record<WhoseActions, string>> = {
  anyone: 'Everybody’s',
  mine: 'Mine',
  ...sideWords,
  person: 'The person’s own',
  neither: neitherSideWords,
}

export const isOf = (action: Action, whose: WhoseActions, memberId: string): boolean =>
  whose === 'anyone' || (whose === 'mine' ? action.ownerMemberId === memberId : ownerOf(action) === whose)

/** Each with how many there are, where all are here: nobody opens a list to find it empty. */
export const choicesOf = (actions: readonly Action[], memberId: string) =>
  (Object.keys(labels) as WhoseActions[]).map((id) => ({
    id,
    label:
      actions.length < mostActions
        ? `${labels[id]} (${actions.filter((action) => isOf(action, id, memberId)).length})`
        : labels[id],
  }))
