import type { FeatureHandlers } from '../kernel/handler.ts'
import { beforeUndo } from './before-undo.ts'
import { decideMatch } from './decide-match.ts'
import { joinPeople } from './join-people.ts'
import { joinsOfPerson } from './joins-of-person.ts'
import { undoJoin } from './undo-join.ts'

export const joinHandlers: FeatureHandlers<'joins'> = {
  ofPerson: (db, { personId }) => joinsOfPerson(db, personId),

  make: (tx, { personId, otherId, reason }, context) =>
    joinPeople(tx, { firstId: personId, secondId: otherId, how: 'hand', reason }, context),

  beforeUndo: (db, { joinId }) => beforeUndo(db, joinId),

  undo: undoJoin,
}

/** What is asked of a pair of people and joins them. */
export const matchHandlers: Pick<FeatureHandlers<'people'>, 'decideMatch'> = { decideMatch }
