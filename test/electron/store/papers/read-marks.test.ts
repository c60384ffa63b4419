import { expect, test } from 'vitest'
import type { Papers } from '../../../../shared/papers.ts'
import { notAllowed } from '../../../../shared/kernel/reply.ts'
import { draftWith, publish } from '../meetings/meeting-steps.ts'
import { addSeat, openPanel, seats } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

const as = (panel: PanelAtWork, seat: SeatName) => ({ memberId: panel.ids[seat], role: 'member' as const })

async function twoCases(panel: PanelAtWork) {
  const cases = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
  const { meeting } = await draftWith(panel, cases)
  await publish(panel, meeting.id)
  return { meetingId: meeting.id, cases }
}

async function ownCopy(panel: PanelAtWork, meetingId: string, seat: SeatName): Promise<Papers> {
  const reply = await panel.replyTo('papers.get', { meetingId }, as(panel, seat))
  if (!reply.ok) throw new Error('refused')
  return reply.value as Papers
}

async function mark(panel: PanelAtWork, meetingId: string, seat: SeatName, at = 0, isRead = true) {
  const papers = await ownCopy(panel, meetingId, seat)
  const { itemId, sha256 } = papers.items.filter(({ caseId }) => caseId !== null)[at] ?? {
    itemId: '',
    sha256: '',
  }
  return panel.replyTo('papers.markRead', { meetingId, itemId, sha256, isRead }, as(panel, seat))
}

test('a member’s mark is theirs, can be taken back, and shows to those who prepare the meeting', async () => {
  const panel = await openPanel()
  const { meetingId } = await twoCases(panel)
  expect(await mark(panel, meetingId, 'doctor')).toMatchObject({ ok: true, value: { read: 1, toRead: 2 } })
  const readers = await panel.call('papers.readers', { meetingId })
  const readOf = (seat: SeatName) =>
    readers.members.find(({ memberId }) => memberId === panel.ids[seat])?.read
  expect(readOf('doctor')).toHaveLength(1)
  expect(readOf('manager')).toEqual([])
  expect(await mark(panel, meetingId, 'doctor', 0, false)).toMatchObject({ value: { read: 0 } })
})

test('whoever only observes comes in nowhere, and is not counted among those who have still to read', async () => {
  const panel = await openPanel()
  const { meetingId } = await twoCases(panel)
  const observer = await addSeat(panel, {
    ...seats.worker,
    login: 'gwen',
    name: 'Gwen Ash',
    role: 'observer',
  })
  const { members } = await panel.call('papers.readers', { meetingId })
  expect(members.map(({ memberId }) => memberId)).toContain(panel.ids.worker)
  expect(members.map(({ memberId }) => memberId)).not.toContain(observer)
})

test('copies that left Accord are told beside who has read, those of the version that is out and no other', async () => {
  const panel = await openPanel()
  const { meetingId, cases } = await twoCases(panel)
  const leave = async (task: 'papers.write' | 'papers.print', files: number, outcome: 'left' | 'stayed') => {
    const leaving = { task, aboutId: meetingId, files, sha256: 'a'.repeat(64), madeIn: null }
    const departureId = await panel.call('departures.begin', leaving)
    await panel.call('departures.end', { departureId, outcome })
  }
  const copies = async () => (await panel.call('papers.readers', { meetingId })).copies
  expect(await copies()).toEqual([])
  await leave('papers.write', 7, 'left')
  await leave('papers.write', 3, 'stayed')
  await leave('papers.print', 1, 'left')
  const byName = panel.store.who?.name
  expect(await copies()).toEqual([
    { how: 'printed', files: 1, at: expect.any(String), byName },
    { how: 'saved', files: 7, at: expect.any(String), byName },
  ])
  const caseId = cases[0]?.id ?? ''
  const risk = await panel.call('risks.get', { caseId })
  await panel.call('risks.save', { caseId, version: risk.version, changes: { why: 'Another why' } })
  await panel.call('papers.issue', { meetingId })
  expect(await copies()).toEqual([])
})

test('a changed paper is unread again, and the others stay read', async () => {
  const panel = await openPanel()
  const { meetingId, cases } = await twoCases(panel)
  await mark(panel, meetingId, 'doctor', 0)
  await mark(panel, meetingId, 'doctor', 1)
  const caseId = cases[0]?.id ?? ''
  const risk = await panel.call('risks.get', { caseId })
  await panel.call('risks.save', { caseId, version: risk.version, changes: { why: 'Another why' } })
  await panel.call('papers.issue', { meetingId })
  const papers = await ownCopy(panel, meetingId, 'doctor')
  const read = papers.items.filter(({ caseId: one }) => one !== null).map(({ readAt }) => readAt !== null)
  expect(read).toEqual([false, true])
})

test('a mark about a text that is no longer out is refused', async () => {
  const panel = await openPanel()
  const { meetingId, cases } = await twoCases(panel)
  const old = await ownCopy(panel, meetingId, 'doctor')
  const item = old.items.find(({ caseId }) => caseId === cases[0]?.id)
  const caseId = cases[0]?.id ?? ''
  const risk = await panel.call('risks.get', { caseId })
  await panel.call('risks.save', { caseId, version: risk.version, changes: { why: 'Another why' } })
  await panel.call('papers.issue', { meetingId })
  const input = { meetingId, itemId: item?.itemId, sha256: item?.sha256, isRead: true }
  expect(await refusal(panel.replyTo('papers.markRead', input, as(panel, 'doctor')))).toMatchObject({
    kind: 'conflict',
  })
})

test('a case that is left out of a copy is neither to be read there nor counted', async () => {
  const panel = await openPanel()
  const { meeting } = await draftWith(panel, [await addCase(panel, { objection: 'health' })])
  await publish(panel, meeting.id)
  const papers = await ownCopy(panel, meeting.id, 'manager')
  const item = papers.items.find(({ leftOut }) => leftOut !== null)
  const input = { meetingId: meeting.id, itemId: item?.itemId, sha256: item?.sha256, isRead: true }
  const refused = await refusal(panel.replyTo('papers.markRead', input, as(panel, 'manager')))
  expect(refused).toEqual(notAllowed('leftOut').error)
  const status = await panel.replyTo('papers.status', { meetingId: meeting.id }, as(panel, 'manager'))
  expect(status).toMatchObject({ value: { read: 0, toRead: 0 } })
  const readers = await panel.call('papers.readers', { meetingId: meeting.id })
  const manager = readers.members.find(({ memberId }) => memberId === panel.ids.manager)
  expect(manager?.leftOut).toEqual([item?.itemId])
})

test('the next meeting with papers out says how far the member is', async () => {
  const panel = await openPanel()
  expect(await panel.call('papers.next', {})).toBeNull()
  const { meetingId } = await twoCases(panel)
  await mark(panel, meetingId, 'doctor')
  expect(await panel.replyTo('papers.next', {}, as(panel, 'doctor'))).toMatchObject({
    value: { meetingId, heldOn: '2027-01-14', read: 1, toRead: 2, version: 1 },
  })
})
