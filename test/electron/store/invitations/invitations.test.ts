import { expect, test } from 'vitest'
import { calendarFile } from '../../../../electron/documents/invitations/calendar.ts'
import { notAllowed } from '../../../../shared/kernel/reply.ts'
import { draftWith, publish } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

async function published(panel: PanelAtWork, heldOn = '2027-01-14'): Promise<string> {
  const { meeting } = await draftWith(panel, [await addCase(panel)], heldOn)
  await publish(panel, meeting.id)
  return meeting.id
}

async function change(panel: PanelAtWork, meetingId: string, changes: object): Promise<void> {
  const { meeting } = await panel.call('meetings.agenda', { meetingId })
  const { heldOn, startsAt, place, version } = meeting
  await panel.call('meetings.update', { meetingId, version, heldOn, startsAt, place, ...changes })
}

async function cancel(panel: PanelAtWork, meetingId: string): Promise<void> {
  const { meeting } = await panel.call('meetings.agenda', { meetingId })
  const input = { meetingId, version: meeting.version, reason: 'Snow', toMeetingId: null }
  await panel.call('meetings.cancel', input)
}

test('holds case references and times, and no name of a person', async () => {
  const panel = await openPanel()
  const meetingId = await published(panel)
  const invitation = await panel.call('invitations.prepare', { meetingId })
  expect(invitation).toMatchObject({ uid: meetingId, sequence: 0, startsAt: '2027-01-14T10:00:00.000Z' })
  expect(invitation.caseReferences).toHaveLength(1)
  const text = Buffer.from(calendarFile(invitation).bytes).toString('utf8')
  for (const name of ['Ruth', 'Steen', 'Winston', 'Dilys']) expect(text).not.toContain(name)
})

test('is an hour earlier in UTC while clocks are on summer time, and right on both days of the change', async () => {
  const panel = await openPanel()
  const startsAt = async (heldOn: string): Promise<string> => {
    const meetingId = await published(panel, heldOn)
    return (await panel.call('invitations.prepare', { meetingId })).startsAt
  }
  expect(await startsAt('2027-07-08')).toBe('2027-07-08T09:00:00.000Z')
  expect(await startsAt('2027-03-28')).toBe('2027-03-28T09:00:00.000Z')
  expect(await startsAt('2027-10-31')).toBe('2027-10-31T10:00:00.000Z')
})

test('keeps people’s time as long as is planned, or as long as the items take', async () => {
  const panel = await openPanel()
  const meetingId = await published(panel)
  await change(panel, meetingId, { finishesAt: '13:00' })
  const planned = await panel.call('invitations.prepare', { meetingId })
  expect(planned.endsAt).toBe('2027-01-14T13:00:00.000Z')
  await change(panel, meetingId, { finishesAt: '10:05' })
  const longer = await panel.call('invitations.prepare', { meetingId })
  expect(longer.endsAt > '2027-01-14T10:05:00.000Z').toBe(true)
})

test('its number rises with date, time and place, and with nothing else', async () => {
  const panel = await openPanel()
  const meetingId = await published(panel)
  const prepare = () => panel.call('invitations.prepare', { meetingId })
  const first = await prepare()
  expect(await prepare()).toEqual(first)
  await change(panel, meetingId, { place: 'Room 9' })
  expect((await panel.call('invitations.get', { meetingId })).isOutdated).toBe(true)
  expect((await prepare()).sequence).toBe(1)
  expect((await panel.call('invitations.get', { meetingId })).isOutdated).toBe(false)
  await change(panel, meetingId, { startsAt: '11:00' })
  await change(panel, meetingId, { heldOn: '2027-01-15' })
  const moved = await prepare()
  expect([moved.sequence, moved.uid]).toEqual([2, meetingId])
  const { items } = await panel.call('meetings.agenda', { meetingId })
  const [{ id: itemId, version } = { id: '', version: 0 }] = items
  await panel.call('meetings.updateItem', { itemId, version, title: 'Hello' })
  expect((await prepare()).sequence).toBe(2)
})

test('calls off what was sent, at the time it was sent for', async () => {
  const panel = await openPanel()
  const meetingId = await published(panel)
  const sent = await panel.call('invitations.prepare', { meetingId })
  await cancel(panel, meetingId)
  expect(await panel.call('invitations.get', { meetingId })).toMatchObject({
    isOutdated: true,
    cancelled: { reason: 'Snow' },
  })
  const off = await panel.call('invitations.prepare', { meetingId })
  expect(off).toMatchObject({ isCancelled: true, sequence: 1, startsAt: sent.startsAt, endsAt: sent.endsAt })
  expect((await panel.call('invitations.get', { meetingId })).isOutdated).toBe(false)
})

test('nobody is invited to a draft, and nothing is called off that nobody was invited to', async () => {
  const panel = await openPanel()
  const { meeting } = await draftWith(panel, [])
  const prepare = () => refusal(panel.replyTo('invitations.prepare', { meetingId: meeting.id }))
  expect(await prepare()).toEqual(notAllowed('notOpen').error)
  await cancel(panel, meeting.id)
  expect(await prepare()).toEqual(notAllowed('notInvited').error)
})
