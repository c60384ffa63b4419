import { members } from './panel.ts'
import { loginOf } from './prepare-cases.ts'
import type { DemoAction } from './shapes/script.ts'
import type { Stage } from './stage.ts'

/** How an action ended, in its owner's words. */
export async function settleAction(stage: Stage, action: DemoAction): Promise<void> {
  if (action.settled === undefined) return
  const open = await stage.call(members[0].login, 'actions.list', { states: ['open'] })
  const found = open.find((one) => one.text === action.text && one.ownerName === action.owner)
  if (found === undefined) throw new Error('an action to settle is not there')
  const { state, outcome } = action.settled
  await stage.call(loginOf(action.owner), 'actions.settle', {
    actionId: found.id,
    version: found.version,
    state,
    outcome,
  })
}
