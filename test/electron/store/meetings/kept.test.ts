import { expect, test } from 'vitest'
import { drivers, roles } from '../../../../shared/kernel/op.ts'
import { draftWith } from './meeting-steps.ts'
import { openPanel, seats } from './panel-at-work.ts'
import { addCase } from './ready-case.ts'

test('who plans a meeting is told how many of its cases their agency may not know of yet, and no more', async () => {
  const panel = await openPanel()
  const one = await addCase(panel, { familyName: 'Quill' })
  const { meeting } = await draftWith(panel, [one, await addCase(panel)])
  const { db } = panel.store.desk().store
  const kept = (side: 'health' | 'socialCare') =>
    panel.replyTo('meetings.kept', { meetingId: meeting.id }, { ...seats.chair, side })
  expect(await kept('health')).toEqual({ ok: true, value: { cases: 0 } })
  await db.updateTable('referral').set({ side: 'socialCare' }).where('caseId', '=', one.id).execute()
  await db.updateTable('person').set({ notToBeTold: '["health"]' }).where('id', '=', one.personId).execute()
  expect(await kept('health')).toEqual({ ok: true, value: { cases: 1 } })
  expect(await kept('socialCare')).toEqual({ ok: true, value: { cases: 0 } })
  const others = roles.filter((role) => !drivers.includes(role))
  for (const role of others)
    expect(
      await panel.replyTo('meetings.kept', { meetingId: meeting.id }, { role, side: 'health' }),
    ).toMatchObject({
      ok: false,
    })
})
