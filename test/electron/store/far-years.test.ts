import { expect, it } from 'vitest'
import { IsoDate } from '../../../shared/kernel/iso-date.ts'
import { openPanel } from './meetings/panel-at-work.ts'
import { addCase, line } from './meetings/ready-case.ts'
import { refusal } from './test-store.ts'

it('refuses a meeting and a line of a plan in a year far away, in words', async () => {
  const panel = await openPanel()
  const { id: caseId } = await addCase(panel)
  for (const year of ['1000', '1799', '2200', '9999']) {
    const heldOn = `${year}-12-31`
    expect(
      await refusal(panel.replyTo('meetings.create', { heldOn, startsAt: '10:00', place: 'Room 3' })),
    ).toEqual({ kind: 'invalid', fields: { heldOn: 'a year far away' } })
    const added = panel.replyTo('plans.addLine', { caseId, line: { ...line, startsOn: heldOn } })
    expect(await refusal(added)).toMatchObject({ kind: 'invalid' })
  }
})

it.each(['1800-01-01', '1912-04-15', '2199-12-31'])('takes %s', (date) => {
  expect(IsoDate.safeParse(date).success).toBe(true)
})
