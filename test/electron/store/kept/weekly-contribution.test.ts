import { expect, test } from 'vitest'
import type { Side } from '../../../../shared/kernel/text.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

test('what the council’s referral says that somebody pays is the council’s, as in the copies', async () => {
  const panel = await openPanel()
  const { personId } = await addCase(panel)
  const { db } = panel.store.desk().store
  await db
    .updateTable('referral')
    .set({ side: 'socialCare', weeklyContributionPence: 1240 })
    .where('personId', '=', personId)
    .execute()
  const said = async (side: Side) => {
    const reply = await panel.replyTo('people.get', { personId }, { role: 'coordinator', side })
    return JSON.stringify(reply).includes('"weeklyContributionPence":1240')
  }
  expect([await said('socialCare'), await said('health')]).toEqual([true, false])
})
