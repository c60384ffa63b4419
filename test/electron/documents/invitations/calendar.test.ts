import { expect, test } from 'vitest'
import { calendarFile } from '../../../../electron/documents/invitations/calendar.ts'
import type { Invitation } from '../../../../shared/invitations.ts'
import { readCalendar } from './read-calendar.ts'

const winter: Invitation = {
  uid: '0193a0de-0000-7000-8000-00000000abcd',
  sequence: 0,
  changedAt: '2026-11-20T09:15:00.000Z',
  isCancelled: false,
  panelName: 'Northgate joint panel',
  heldOn: '2026-12-04',
  startsAt: '2026-12-04T10:00:00.000Z',
  endsAt: '2026-12-04T12:30:00.000Z',
  place: 'Room 3; second floor, “Elm” \\ left',
  caseReferences: Array.from({ length: 15 }, (_, index) => `AC-2026-${String(index + 1).padStart(4, '0')}`),
}
const textOf = (invitation: Invitation): string =>
  Buffer.from(calendarFile(invitation).bytes).toString('utf8')

test('reads back as one event with its time, place and case references, folded and escaped', () => {
  const { lines, value } = readCalendar(textOf(winter))
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  expect(value('METHOD')).toBe('PUBLISH')
  expect(value('UID')).toBe(winter.uid)
  expect(value('DTSTART')).toBe('20261204T100000Z')
  expect(value('DTEND')).toBe('20261204T123000Z')
  expect(value('LOCATION')).toBe(winter.place)
  expect(value('SUMMARY')).toBe('Northgate joint panel')
  for (const reference of winter.caseReferences) expect(value('DESCRIPTION')).toContain(reference)
})

test('is the same to the byte for the same meeting, whenever it is made', async () => {
  const first = textOf(winter)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(textOf(winter)).toBe(first)
  expect(readCalendar(first).value('DTSTAMP')).toBe('20261120T091500Z')
})

test('a cancelled meeting keeps its identity and says that it is cancelled', () => {
  const { value } = readCalendar(textOf({ ...winter, sequence: 3, isCancelled: true }))
  expect([value('METHOD'), value('STATUS'), value('SEQUENCE')]).toEqual(['CANCEL', 'CANCELLED', '3'])
  expect(value('UID')).toBe(winter.uid)
  expect(value('DESCRIPTION')).toBe('This meeting is cancelled.')
})

test('no panel name or place can add a line of its own', () => {
  const evil = 'Panel\r\nATTENDEE:mailto:someone@example.org'
  const { lines } = readCalendar(textOf({ ...winter, panelName: evil, place: evil }))
  expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false)
})

test('its file name holds the date and part of the id, and nothing else', () => {
  expect(calendarFile(winter).name).toBe('meeting-2026-12-04-0000abcd.ics')
})
