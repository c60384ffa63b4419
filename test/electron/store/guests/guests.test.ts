import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { attendanceCsv } from '../../../../electron/documents/csv/people.ts'
import { agreementSection } from '../../../../electron/documents/content/decision.ts'
import type { AgencyRecord } from '../../../../shared/records.ts'
import { refusal } from '../test-store.ts'
import { close, decideOn, draftWith, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

async function twoCases() {
  const panel = await openPanel()
  const cases = [await addCase(panel, { familyName: 'Steen' }), await addCase(panel, { familyName: 'Moor' })]
  const { meetingId, items } = await meet(panel, cases)
  const [first = '', second = ''] = items.map(({ id }) => id)
  return { panel, meetingId, first, second }
}

const carys = { part: 'advocate', name: 'Carys Bevan', title: 'Harrow Vale Voices' } as const
const lee = { name: 'Lee Park', title: 'Housing officer' }

async function recordsOf(panel: PanelAtWork, itemId: string): Promise<readonly DecisionRecord[]> {
  const rows = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select(['decisionJson', 'healthJson'])
    .where('itemId', '=', itemId)
    .execute()
  return rows.flatMap(({ decisionJson, healthJson }) => [
    JSON.parse(decisionJson) as DecisionRecord,
    JSON.parse(healthJson) as DecisionRecord,
  ])
}

const namesIn = ({ othersPresent }: DecisionRecord) => othersPresent?.map(({ name }) => name)

async function settle(panel: PanelAtWork, itemId: string): Promise<void> {
  await decideOn(panel, itemId)
  await readBack(panel, itemId)
}

describe('a guest', () => {
  test('is in the record of what came up while they were there, and of nothing else', async () => {
    const { panel, meetingId, first, second } = await twoCases()
    await settle(panel, first)
    const [guest] = await panel.call('guests.add', { meetingId, ...lee, side: 'socialCare' })
    await settle(panel, second)
    await panel.call('guests.mark', {
      guestId: guest?.id ?? '',
      version: (await panel.call('guests.list', { meetingId }))[0]?.version ?? 0,
      here: false,
    })
    await close(panel, meetingId)
    expect((await recordsOf(panel, first)).map(namesIn)).toEqual([undefined, undefined])
    expect((await recordsOf(panel, second)).map(namesIn)).toEqual([['Lee Park'], ['Lee Park']])
  })

  test('has no weight: the quorum, who is asked and who may sign are as before', async () => {
    const { panel, meetingId, first } = await twoCases()
    const before = await panel.call('room.item', { itemId: first })
    await panel.call('guests.add', { meetingId, ...lee, side: 'health' })
    await panel.call('guests.add', { meetingId, itemId: first, ...carys })
    const after = await panel.call('room.item', { itemId: first })
    expect(after.quorum).toEqual(before.quorum)
    expect(after.agreements).toEqual(before.agreements)
    expect(after.attendance).toEqual(before.attendance)
    const { members } = await panel.call('panels.get', {})
    expect(members.map(({ name }) => name)).not.toContain('Lee Park')
  })

  test('who is only expected is in no record until somebody says that they came', async () => {
    const panel = await openPanel()
    const { meeting } = await draftWith(panel, [await addCase(panel)])
    const [guest] = await panel.call('guests.add', { meetingId: meeting.id, ...lee, here: false })
    expect(guest).toMatchObject({ here: false, itemIds: [] })
  })

  test('steps out for one item: its record does not name them, and is read back again', async () => {
    const { panel, meetingId, first } = await twoCases()
    await panel.call('guests.add', { meetingId, ...lee })
    await settle(panel, first)
    const [guest] = await panel.call('guests.list', { meetingId })
    expect(guest?.itemIds).toContain(first)
    await panel.call('guests.mark', {
      guestId: guest?.id ?? '',
      version: guest?.version ?? 0,
      itemId: first,
      here: false,
    })
    expect((await panel.call('room.item', { itemId: first })).item.state).toBe('heard')
    expect((await panel.call('guests.list', { meetingId }))[0]?.itemIds).not.toContain(first)
  })

  test('is there for nothing that came up by mistake and was taken back', async () => {
    const { panel, meetingId, second } = await twoCases()
    await panel.call('guests.add', { meetingId, ...lee })
    await panel.call('room.show', { meetingId, itemId: second })
    expect((await panel.call('guests.list', { meetingId }))[0]?.itemIds).toContain(second)
    const back = { itemId: null, hidden: false }
    await panel.call('room.unshow', { meetingId, itemId: second, back, wasWaiting: true })
    expect((await panel.call('guests.list', { meetingId }))[0]?.itemIds).not.toContain(second)
  })
})

describe('whoever comes with a person', () => {
  test('is said with that person’s case only, the person first, and apart from the members', async () => {
    const { panel, meetingId, first, second } = await twoCases()
    await panel.call('guests.add', { meetingId, itemId: first, ...carys })
    await panel.call('guests.add', { meetingId, itemId: first, part: 'person', name: 'Jo Steen' })
    await settle(panel, first)
    await settle(panel, second)
    await close(panel, meetingId)
    const [decision, health] = await recordsOf(panel, first)
    expect(decision?.othersPresent).toEqual([
      { audience: 'both', part: 'person', name: 'Jo Steen', title: '', side: null },
      { audience: 'both', part: 'advocate', name: 'Carys Bevan', title: 'Harrow Vale Voices', side: null },
    ])
    expect((await recordsOf(panel, second)).map(namesIn)).toEqual([undefined, undefined])
    const section = agreementSection(health as unknown as AgencyRecord)
    expect(JSON.stringify(section)).toContain('Carys Bevan, advocate, Harrow Vale Voices')
    expect(attendanceCsv(health as unknown as AgencyRecord)).toContain(
      'Carys Bevan,"Advocate, Harrow Vale Voices",,,present,,',
    )
    const read = await panel.call('minutes.read', { meetingId, copy: null })
    expect(JSON.stringify(read.shown?.text)).toContain(
      'Also there: Jo Steen, the person; Carys Bevan, advocate, Harrow Vale Voices.',
    )
  })

  test('comes for an item, and says for which', async () => {
    const { panel, meetingId, first } = await twoCases()
    expect(await refusal(panel.replyTo('guests.add', { meetingId, ...carys }))).toMatchObject({
      kind: 'invalid',
      fields: { itemId: 'say for which item' },
    })
    const other = (await draftWith(panel, [], '2027-02-11')).meeting.id
    expect(await refusal(panel.replyTo('guests.add', { meetingId: other, itemId: first, ...carys }))).toEqual(
      { kind: 'notFound' },
    )
  })

  test('goes with the item when it is taken off the agenda', async () => {
    const panel = await openPanel()
    const { meeting, items } = await draftWith(panel, [await addCase(panel)])
    const item = items.find(({ kind }) => kind === 'case')
    await panel.call('guests.add', { meetingId: meeting.id, itemId: item?.id ?? '', ...carys, here: false })
    await panel.call('meetings.removeItem', { itemId: item?.id ?? '', version: item?.version ?? 0 })
    expect(await panel.call('guests.list', { meetingId: meeting.id })).toEqual([])
  })
})

test('what was read back is read again once somebody else was there, comes or is taken out', async () => {
  const { panel, meetingId, first } = await twoCases()
  await settle(panel, first)
  const [guest] = await panel.call('guests.add', { meetingId, itemId: first, ...carys })
  expect((await panel.call('room.item', { itemId: first })).item.state).toBe('heard')
  await readBack(panel, first)
  await panel.call('guests.remove', { guestId: guest?.id ?? '', version: guest?.version ?? 0 })
  expect((await panel.call('room.item', { itemId: first })).item.state).toBe('heard')
})

test('after the close nobody comes or goes', async () => {
  const { panel, meetingId, first, second } = await twoCases()
  const [guest] = await panel.call('guests.add', { meetingId, ...lee })
  await settle(panel, first)
  await settle(panel, second)
  await close(panel, meetingId)
  const [now] = await panel.call('guests.list', { meetingId })
  const about = { guestId: guest?.id ?? '', version: now?.version ?? 0 }
  const closed = { kind: 'notAllowed', why: 'closed' }
  expect(await refusal(panel.replyTo('guests.add', { meetingId, ...lee }))).toEqual(closed)
  expect(await refusal(panel.replyTo('guests.mark', { ...about, here: false }))).toEqual(closed)
  expect(await refusal(panel.replyTo('guests.remove', about))).toEqual(closed)
})

test('minutes name a guest of the meeting with the items they were there for', async () => {
  const { panel, meetingId, first, second } = await twoCases()
  await settle(panel, first)
  await panel.call('guests.add', { meetingId, ...lee })
  await settle(panel, second)
  const { shown } = await panel.call('minutes.read', { meetingId, copy: null })
  const { items } = await panel.call('room.get', { meetingId })
  const position = items.find(({ id }) => id === second)?.position
  expect(JSON.stringify(shown?.text.sections[0])).toContain(
    `Lee Park, Housing officer, guest: item ${position}`,
  )
})
