import { expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

/** Decided cases are what their records say: this many of one kind on one day. */
async function decide(
  panel: PanelAtWork,
  caseId: string,
  kind: 'panel' | 'front_line',
  heldOn: string,
  count: number,
): Promise<void> {
  const { db } = panel.store.desk().store
  const meetingId = newId()
  const times = { startedAt: null, closedAt: null, shownItemId: null, hidden: 0 }
  await db
    .insertInto('meeting')
    .values({
      id: meetingId,
      version: 1,
      kind,
      heldOn,
      startsAt: '10:00',
      place: '',
      state: 'closed',
      ...times,
    })
    .execute()
  for (let position = 1; position <= count; position++) {
    const itemId = newId()
    const carried = { carriedToMeetingId: null, carriedReason: '', carriedFromItemId: null }
    const item = {
      id: itemId,
      version: 1,
      meetingId,
      position,
      kind: 'case' as const,
      title: 'AC',
      minutes: 0,
    }
    await db
      .insertInto('agendaItem')
      .values({ ...item, presenter: '', state: 'decided', caseId, late: 0, ...carried })
      .execute()
    const texts = { decisionJson: '{}', healthJson: '{}', socialCareJson: '{}' }
    const digests = { decisionSha256: '', healthSha256: '', socialCareSha256: '' }
    const record = {
      id: newId(),
      caseId,
      meetingId,
      itemId,
      healthPence: 0,
      socialCarePence: 0,
      confirmed: 0,
    }
    // A second version of a record is the same case.
    for (const recordVersion of [1, 2])
      await db
        .insertInto('record')
        .values({ ...record, ...texts, ...digests, recordVersion, frozenAt: `${heldOn}T11:00:00Z` })
        .execute()
  }
}

test('the share at panel counts decided cases, three months back and the three before', async () => {
  const panel = await openPanel([], { now: new Date('2026-11-21T09:00:00Z') })
  const { id } = await addCase(panel)
  await decide(panel, id, 'panel', '2026-11-21', 3)
  await decide(panel, id, 'front_line', '2026-08-22', 2)
  await decide(panel, id, 'panel', '2026-08-21', 2)
  await decide(panel, id, 'front_line', '2026-05-22', 4)
  await decide(panel, id, 'panel', '2026-05-21', 9)
  await decide(panel, id, 'panel', '2026-11-22', 9)
  const reply = await panel.replyTo('cases.panelShare', {}, {}, new Date('2026-11-21T12:00:00Z'))
  expect(reply).toEqual({
    ok: true,
    value: { now: { panel: 3, all: 5 }, before: { panel: 2, all: 6 } },
  })
})

test('nothing is said of fewer than five', async () => {
  const panel = await openPanel([], { now: new Date('2026-11-21T09:00:00Z') })
  const { id } = await addCase(panel)
  await decide(panel, id, 'panel', '2026-11-20', 4)
  const share = () => panel.replyTo('cases.panelShare', {}, {}, new Date('2026-11-21T12:00:00Z'))
  expect(await share()).toEqual({ ok: true, value: { now: null, before: null } })
  await decide(panel, id, 'front_line', '2026-11-20', 1)
  expect(await share()).toEqual({ ok: true, value: { now: { panel: 4, all: 5 }, before: null } })
})
