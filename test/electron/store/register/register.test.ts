import { expect, test } from 'vitest'
import { registerCsv } from '../../../../shared/register-csv.ts'
import { newAction } from '../../../support/in-room.ts'
import { decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

const period = { from: '2027-01-01', to: '2027-01-31' }

async function sayDiscipline(panel: PanelAtWork, name: SeatName, discipline: string): Promise<void> {
  const { db } = panel.store.desk().store
  await db.updateTable('member').set({ discipline }).where('id', '=', panel.ids[name]).execute()
}

/** One person was talked about and one was put off; the doctor stayed away, and a pharmacist came once. */
async function heldMeeting() {
  const panel = await openPanel()
  await sayDiscipline(panel, 'doctor', 'Psychiatry')
  await sayDiscipline(panel, 'worker', 'Social work')
  const cases = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
  const later = await panel.call('meetings.create', { heldOn: '2027-02-11', startsAt: '10:00', place: '' })
  const { meetingId, items } = await meet(panel, cases)
  const [first, second] = items
  await panel.call('guests.add', { meetingId, name: 'Bo Akande', discipline: 'Pharmacy' })
  await panel.call('room.show', { meetingId, itemId: first?.id ?? '' })
  await panel.call('room.saveAction', newAction(first?.id ?? ''))
  await decideOn(panel, first?.id ?? '')
  await readBack(panel, first?.id ?? '')
  const room = await panel.call('room.get', { meetingId })
  await panel.call('meetings.carry', {
    itemId: second?.id ?? '',
    version: room.items.find(({ id }) => id === second?.id)?.version ?? 1,
    toMeetingId: later.meeting.id,
    reason: 'No time',
  })
  return { panel, meetingId }
}

test('whoever came stands by discipline, members before whoever has none', async () => {
  const { panel, meetingId } = await heldMeeting()
  await panel.call('room.setAttendance', {
    meetingId,
    itemId: null,
    memberId: panel.ids.doctor,
    state: 'apology',
  })
  const { rows, meetings, more } = await panel.call('register.get', period)
  expect([meetings.map(({ heldOn }) => heldOn), more]).toEqual([['2027-01-14'], false])
  expect(
    rows
      .slice(0, 3)
      .map(({ discipline, name, isGuest, marks, came }) => [discipline, name, isGuest, marks, came]),
  ).toEqual([
    ['Psychiatry', 'Dilys Prosser', false, ['apology'], 0],
    ['Social work', 'Winston Hale', false, ['present'], 1],
    ['Pharmacy', 'Bo Akande', true, ['present'], 1],
  ])
  expect(rows.slice(3).every(({ discipline }) => discipline === '')).toBe(true)
})

test('what a meeting was like is counted: who was talked about, whose words were there, what was agreed, who was missing', async () => {
  const { panel, meetingId } = await heldMeeting()
  await panel.call('room.setAttendance', {
    meetingId,
    itemId: null,
    memberId: panel.ids.doctor,
    state: 'apology',
  })
  const { measures } = await panel.call('register.get', period)
  expect(measures).toMatchObject([
    { listed: 2, discussed: 1, putOff: 1, actions: 1, doneByNext: 0, missing: ['Psychiatry'] },
  ])
})

test('nothing is there of a time in which nobody met, and no time ends before it begins', async () => {
  const { panel } = await heldMeeting()
  expect(await panel.call('register.get', { from: '2027-01-15', to: '2027-01-31' })).toMatchObject({
    meetings: [],
    rows: expect.any(Array),
    measures: [],
  })
  const backwards = panel.replyTo('register.get', { from: '2027-02-01', to: '2027-01-31' })
  expect(await refusal(backwards)).toEqual({ kind: 'invalid', fields: { to: 'before it starts' } })
})

test('a spreadsheet reads it as it is written, and runs nothing of it', () => {
  const csv = registerCsv({
    panelName: 'Team',
    ...period,
    more: false,
    measures: [],
    meetings: [{ id: 'm', heldOn: '2027-01-14' }],
    rows: [
      {
        key: 'a',
        name: '=cmd|" /c calc"!A1',
        title: 'Nurse, ward 3',
        discipline: '',
        isGuest: true,
        marks: ['left'],
        came: 1,
      },
    ],
  })
  expect(csv).toBe(
    '\uFEFF"Discipline","Name","Job","Member or guest","2027-01-14","Times present"\r\n' +
      '"No discipline said","\'=cmd|"" /c calc""!A1","Nurse, ward 3","Guest","Left early","1"\r\n',
  )
})
