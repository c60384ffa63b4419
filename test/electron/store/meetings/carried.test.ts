import { expect, test } from 'vitest'
import type { Agenda } from '../../../../shared/meetings.ts'
import { selectAgenda } from '../../../../electron/store/agenda/select-agenda.ts'
import type { ReadDb } from '../../../../electron/store/kernel/schema.ts'
import { decideOn, draftWith, heldOn, laterOn, start } from './meeting-steps.ts'
import { openPanel } from './panel-at-work.ts'
import type { PanelAtWork } from './panel-at-work.ts'
import { addCase } from './ready-case.ts'

const carry = (panel: PanelAtWork, from: Agenda, to: Agenda, reason: string, itemId: string) =>
  panel.call('meetings.carry', {
    itemId,
    version: from.items.find(({ id }) => id === itemId)?.version ?? 0,
    toMeetingId: to.meeting.id,
    reason,
  })

test('a carried item arrives with where it was, why, and what was written down there', async () => {
  const panel = await openPanel()
  const steen = await addCase(panel)
  const first = await draftWith(panel, [steen])
  const [second, third] = [await draftWith(panel, [], laterOn), await draftWith(panel, [], '2027-03-11')]
  const [item] = await start(panel, first.meeting.id)
  await decideOn(panel, item?.id ?? '')
  const heard = await panel.call('meetings.agenda', { meetingId: first.meeting.id })
  await carry(panel, heard, second, 'Waits for the nurse', item?.id ?? '')
  const there = await panel.call('meetings.agenda', { meetingId: second.meeting.id })
  await carry(panel, there, third, 'No quorum', there.items[2]?.id ?? '')
  const { items } = await panel.call('meetings.agenda', { meetingId: third.meeting.id })
  expect(items[2]?.carriedFrom).toMatchObject([
    { meetingId: second.meeting.id, heldOn: laterOn, reason: 'No quorum', said: '', taken: false },
    {
      taken: false,
      meetingId: first.meeting.id,
      heldOn,
      reason: 'Waits for the nurse',
      said: 'The gain is worth it.',
    },
  ])
  expect(items[0]?.carriedFrom).toEqual([])
})

test('an agenda of many cases takes as many queries as one of two', async () => {
  const panel = await openPanel()
  const { db } = panel.store.desk().store
  const counted = async (meetingId: string): Promise<number> => {
    let queries = 0
    const selectFrom = ((from: never) => {
      queries += 1
      return db.selectFrom(from)
    }) as ReadDb['selectFrom']
    await selectAgenda({ selectFrom, fn: db.fn }, meetingId, '2027-01-05')
    return queries
  }
  const two = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
  const few = await draftWith(panel, two)
  const queries = await counted(few.meeting.id)
  const more = [await addCase(panel, { familyName: 'Lund' }), await addCase(panel, { familyName: 'Hale' })]
  await panel.call('meetings.addCases', { meetingId: few.meeting.id, caseIds: more.map(({ id }) => id) })
  expect(await counted(few.meeting.id)).toBe(queries)
})
