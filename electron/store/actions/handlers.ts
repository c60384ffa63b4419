import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import { mayFollowUp } from '../../../shared/actions.ts'
import type { Action } from '../../../shared/actions.ts'
import type { Context, FeatureHandlers } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { actionsBefore, actionsOfCase, selectAction } from '../facts/select-actions.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { isLive } from '../facts/states.ts'
import { listActions } from './list-actions.ts'
import { changeAction } from './save-action.ts'
import { selectChasing } from './select-chasing.ts'
import { selectSteps } from './select-steps.ts'

/** Of which whoever asks may say what became of it. */
async function theirs(db: ReadDb, actionId: string, { who }: Pick<Context, 'who'>): Promise<Action> {
  const action = await selectAction(db, actionId)
  if (!mayFollowUp(action, who)) throw notAllowed('othersAction')
  return action
}

export const actionHandlers: FeatureHandlers<'actions'> = {
  list: (db, input, context) => listActions(db, input, context),
  before: (db, { meetingId }) => actionsBefore(db, meetingId),
  ofCase: (db, { caseId }) => actionsOfCase(db, caseId),
  get: async (db, { actionId }) => {
    const action = await selectAction(db, actionId)
    return { action, steps: await selectSteps(db, action) }
  },
  chasing: (db, input, context) => selectChasing(db, input.for, context),

  settle: async (tx, { actionId, version, state, outcome, evidence }, context) => {
    if (outcome.trim() === '') throw invalid({ outcome: 'say how it ended' })
    const action = await theirs(tx, actionId, context)
    // Where somebody else has just ended it, that is shown (`conflict`).
    if (action.state !== 'open' && action.version === version) throw notAllowed('settled')
    await changeAction(tx, { id: actionId, version }, { state, outcome, evidence, reason: '' }, context)
    return selectAction(tx, actionId)
  },

  reopen: async (tx, { actionId, version, reason }, context) => {
    const { state } = await theirs(tx, actionId, context)
    if (state === 'open') throw notAllowed('notEnded')
    const open = { state: 'open', outcome: '', evidence: '', reason }
    await changeAction(tx, { id: actionId, version }, open, context)
    return selectAction(tx, actionId)
  },

  move: async (tx, { actionId, version, dueOn, reason }, context) => {
    const action = await theirs(tx, actionId, context)
    if (action.state !== 'open') throw notAllowed('settled')
    // Until the close whoever records says otherwise what is agreed, and that is what the record then says.
    if (isLive(await selectMeeting(tx, action.meetingId))) throw notAllowed('notClosed')
    if (action.dueOn === dueOn) throw invalid({ dueOn: 'is its day already' })
    if (dueOn < action.heldOn) throw invalid({ dueOn: 'before it was agreed' })
    const agreedDueOn = action.agreedDueOn ?? action.dueOn
    await changeAction(tx, { id: actionId, version }, { dueOn, agreedDueOn, reason }, context)
    return selectAction(tx, actionId)
  },

  chase: (tx, input, context) => selectChasing(tx, input.for, context),
}
