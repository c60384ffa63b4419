import type { Call } from '../../shared/contract.ts'
import { close, decideOn, leaveUnassigned, meet, readBack } from '../electron/store/meetings/meeting-steps.ts'
import { openPanel } from '../electron/store/meetings/panel-at-work.ts'
import { addCase } from '../electron/store/meetings/ready-case.ts'
import type { CaseWishes } from '../electron/store/meetings/ready-case.ts'
import { newAction } from './in-room.ts'

type Wish = Partial<Call<'room.saveAction'>>

/** A closed meeting about one case, under which these were agreed, in this order. */
export async function withActions(wishes: readonly Wish[], person: CaseWishes = {}) {
  const panel = await openPanel()
  const steen = await addCase(panel, person)
  const { meetingId, items } = await meet(panel, [steen])
  const itemId = items[0]?.id ?? ''
  await decideOn(panel, itemId)
  for (const wish of wishes) await panel.call('room.saveAction', { ...newAction(itemId), ...wish })
  await leaveUnassigned(panel, meetingId)
  await readBack(panel, itemId)
  await close(panel, meetingId)
  const ids = (await panel.call('room.item', { itemId })).actions.map(({ id }) => id)
  const decisionJson = () =>
    panel.store.desk().store.db.selectFrom('record').select('decisionJson').executeTakeFirstOrThrow()
  return { panel, steen, meetingId, itemId, ids, decisionJson }
}
