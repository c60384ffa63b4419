import { expect, test } from 'vitest'
import type { Today } from '../../../../shared/today.ts'
import type { Who } from '../../../../shared/session.ts'
import { closedMeeting, draftWith, heldOn, meet } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'

const who = (panel: PanelAtWork, seat: SeatName): Partial<Who> => {
  const { login, name, role, side } = seats[seat]
  return { memberId: panel.ids[seat], login, name, role, side }
}

async function mineOf(panel: PanelAtWork, seat: SeatName, date = heldOn): Promise<Today['mine']> {
  const reply = await panel.replyTo('today.get', {}, who(panel, seat), new Date(`${date}T12:00:00Z`))
  if (!reply.ok) throw new Error('refused')
  return (reply.value as Today).mine
}

async function workedOnBy(panel: PanelAtWork, caseId: string, keyWorker: string): Promise<void> {
  const { case: one } = await panel.call('cases.get', { caseId })
  await panel.call('cases.update', { caseId, version: one.version, changes: { keyWorker } })
}

test('who works on a decided case is asked to tell the person, until somebody has written down who did', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const [theirs, others] = [await addCase(panel), await addCase(panel, { familyName: 'Other' })]
  await workedOnBy(panel, theirs.id, 'Winston Hale, social worker')
  const { meetingId } = await closedMeeting(panel, [theirs, others])
  expect((await mineOf(panel, 'worker')).toTell).toEqual([])
  for (const seat of ['doctor', 'manager'] as const) await signAs(panel, meetingId, seat)
  const [asked] = (await mineOf(panel, 'worker')).toTell
  expect((await mineOf(panel, 'worker')).toTell).toMatchObject([{ caseId: theirs.id, next: 'write' }])
  const recordId = asked?.recordId ?? ''
  const { version } = await panel.call('letters.get', { recordId })
  await panel.call('letters.setReady', { recordId, version, ready: true })
  expect((await mineOf(panel, 'worker')).toTell).toMatchObject([{ caseId: theirs.id, next: 'tell' }])
  const said = { recordId, recordVersion: 1, toldOn: heldOn, how: 'phone', toldBy: 'Winston Hale' }
  const reply = await panel.replyTo('letters.tell', said, {}, new Date(`${heldOn}T18:00:00Z`))
  expect(reply.ok).toBe(true)
  expect((await mineOf(panel, 'worker')).toTell).toEqual([])
})

test('what an agency said that it would do, and is late with, is told to its own members', async () => {
  const panel = await openPanel()
  const { items } = await meet(panel, [await addCase(panel)])
  const add = (dueOn: string, side: 'health' | 'socialCare') =>
    panel.call('room.saveAction', {
      itemId: items[0]?.id ?? '',
      actionId: null,
      version: null,
      text: `Due ${dueOn}`,
      ownerName: 'Somebody',
      ownerMemberId: null,
      side,
      dueOn,
    })
  await add('2027-02-01', 'socialCare')
  await add('2027-02-02', 'socialCare')
  await add('2027-02-03', 'socialCare')
  await add('2027-02-01', 'health')
  const worker = await mineOf(panel, 'worker', '2027-02-03')
  // What is due today is not late.
  expect(worker.agencyActions).toEqual({ side: 'socialCare', overdue: 2 })
  expect((await mineOf(panel, 'doctor', '2027-02-03')).agencyActions).toEqual({ side: 'health', overdue: 1 })
  expect((await mineOf(panel, 'worker', '2027-01-31')).agencyActions).toBeNull()
})

test('who may sign without the panel sees others’ cases that two people could sign now, and nobody else does', async () => {
  const panel = await openPanel()
  const small = await addCase(panel, { familyName: 'Small' })
  const large = await addCase(panel, { familyName: 'Large' })
  const listed = await addCase(panel, { familyName: 'Listed' })
  await addCase(panel, { familyName: 'Bare', ready: false })
  const { version } = await panel.call('cases.route', { caseId: large.id })
  await panel.call('cases.setFlags', { caseId: large.id, version, changes: { personAsks: true } })
  await draftWith(panel, [listed])
  const theirs = async (seat: SeatName) =>
    (await mineOf(panel, seat, '2027-01-10')).frontLine.map(({ caseId }) => caseId)
  expect(await theirs('manager')).toEqual([small.id])
  expect(await theirs('worker')).toEqual([])
  await workedOnBy(panel, small.id, seats.manager.name)
  // It is their own now, and stands under their cases.
  expect(await theirs('manager')).toEqual([])
})
