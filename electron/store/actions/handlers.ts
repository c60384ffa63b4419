import { invalid } from '../../../shared/kernel/reply.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { actionsBefore, selectAction, selectActions } from '../facts/select-actions.ts'
import { changeAction } from './save-action.ts'

export const actionHandlers: FeatureHandlers<'actions'> = {
  list: (db, { states }) => selectActions(db, states),
  before: (db, { meetingId }) => actionsBefore(db, meetingId),

  settle: async (tx, { actionId, version, state, outcome }, context) => {
    const needsWords = state === 'overtaken' || state === 'not_done'
    if (needsWords && outcome.trim() === '') throw invalid({ outcome: 'say how it ended' })
    await changeAction(tx, { id: actionId, version }, { state, outcome }, context)
    return selectAction(tx, actionId)
  },
}
