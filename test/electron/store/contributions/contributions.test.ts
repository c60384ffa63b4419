import { describe, expect, test } from 'vitest'
import { viewsSection } from '../../../../electron/documents/content/risk.ts'
import type { Call, OpName } from '../../../../shared/contract.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { close, decideOn, draftWith, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

async function setting() {
  const panel = await openPanel()
  const one = await addCase(panel)
  const as =
    (name: SeatName) =>
    <N extends OpName>(operation: N, input: Call<N>) =>
      panel.replyTo(operation, input, { ...seats[name], memberId: panel.ids[name] })
  const write = (discipline: string, words: string, name = '') =>
    panel.call('contributions.write', { caseId: one.id, discipline, words, name })
  return { panel, one, as, write }
}

const settle = async (panel: Awaited<ReturnType<typeof openPanel>>, itemId: string) => {
  await decideOn(panel, itemId)
  await readBack(panel, itemId)
}

test('each discipline stands beside the others, in their usual order, with whose it is', async () => {
  const { panel, one, as, write } = await setting()
  await as('worker')('contributions.write', {
    caseId: one.id,
    discipline: 'Social work',
    words: 'Rent is paid.',
  })
  await write('Music therapy', 'Sings again.', 'Tam Orr')
  await as('doctor')('contributions.write', { caseId: one.id, discipline: 'Psychiatry', words: 'No change.' })
  const list = await panel.call('contributions.list', { caseId: one.id })
  expect(list.map(({ discipline, name, writtenBy }) => [discipline, name, writtenBy])).toEqual([
    ['Psychiatry', 'Dilys Prosser', null],
    ['Social work', 'Winston Hale', null],
    // Whoever runs the meeting wrote it down for them, and it says so.
    ['Music therapy', 'Tam Orr', 'Cora Lind'],
  ])
})

test('what the meeting heard is of its record, and the next time begins with none', async () => {
  const { panel, one, write } = await setting()
  await write('Nursing', 'Settled on the depot.', 'Jo Pell')
  const { meetingId, items } = await meet(panel, [one])
  await settle(panel, items[0]?.id ?? '')
  await close(panel, meetingId)
  expect(await panel.call('contributions.list', { caseId: one.id })).toEqual([])
  const { decisionJson } = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select('decisionJson')
    .executeTakeFirstOrThrow()
  const record = JSON.parse(decisionJson) as DecisionRecord
  expect(record.contributions).toEqual([
    {
      audience: 'both',
      discipline: 'Nursing',
      name: 'Jo Pell',
      words: 'Settled on the depot.',
      writtenBy: 'Cora Lind',
    },
  ])
  const said = JSON.stringify(viewsSection(record))
  expect(said).toContain('Nursing: Jo Pell')
  expect(said).toContain('Settled on the depot. (Written down by Cora Lind.)')
})

test('a record in which no discipline said anything has no word of it', async () => {
  const { panel, one } = await setting()
  const { meetingId, items } = await meet(panel, [one])
  await settle(panel, items[0]?.id ?? '')
  await close(panel, meetingId)
  const { decisionJson } = await panel.store
    .desk()
    .store.db.selectFrom('record')
    .select('decisionJson')
    .executeTakeFirstOrThrow()
  expect(decisionJson).not.toContain('contributions')
})

test('what is said after the read-back has to be read back too', async () => {
  const { panel, one, write } = await setting()
  const { meetingId, items } = await meet(panel, [one])
  await settle(panel, items[0]?.id ?? '')
  await write('Nursing', 'She left the ward.', 'Jo Pell')
  const { meeting } = await panel.call('room.get', { meetingId })
  const closing = panel.replyTo('meetings.close', { meetingId, version: meeting.version })
  expect(await refusal(closing)).toMatchObject({ kind: 'invalid', fields: { readBack: expect.any(String) } })
})

test('it goes with a case that is put off', async () => {
  const { panel, one, write } = await setting()
  await write('Nursing', 'Settled.', 'Jo Pell')
  const later = (await draftWith(panel, [], '2027-02-11')).meeting
  const { items } = await meet(panel, [one])
  const [item] = items
  await panel.call('meetings.carry', {
    itemId: item?.id ?? '',
    version: item?.version ?? 1,
    toMeetingId: later.id,
    reason: 'No time',
  })
  expect(await panel.call('contributions.list', { caseId: one.id })).toHaveLength(1)
})

describe('nothing is written', () => {
  test('for somebody else by who does not run the meeting, nor over another’s', async () => {
    const { panel, one, as, write } = await setting()
    const worker = as('worker')
    const forAnother = { caseId: one.id, discipline: 'Nursing', words: 'Settled.', name: 'Jo Pell' }
    expect(await refusal(worker('contributions.write', forAnother))).toEqual({
      kind: 'notAllowed',
      why: 'anothersWords',
    })
    const [made] = await write('Nursing', 'Settled.', 'Jo Pell')
    const about = { contributionId: made?.id ?? '', version: 1 }
    const change = worker('contributions.change', { ...about, discipline: 'Nursing', words: 'Unwell.' })
    expect(await refusal(change)).toEqual({ kind: 'notAllowed', why: 'anothersWords' })
    expect(await refusal(worker('contributions.remove', about))).toEqual({
      kind: 'notAllowed',
      why: 'anothersWords',
    })
    expect(await panel.call('contributions.list', { caseId: one.id })).toMatchObject([{ words: 'Settled.' }])
  })

  test('where it has been heard, where the case is closed, or without words', async () => {
    const { panel, one, write } = await setting()
    const [made] = await write('Nursing', 'Settled.', 'Jo Pell')
    const { db } = panel.store.desk().store
    const { id: itemId } = (await draftWith(panel, [one])).items.find(({ caseId }) => caseId === one.id) ?? {
      id: '',
    }
    await db.updateTable('contribution').set({ itemId }).execute()
    const about = { contributionId: made?.id ?? '', version: 1, discipline: 'Nursing' }
    const change = panel.replyTo('contributions.change', { ...about, words: 'Unwell.' })
    expect(await refusal(change)).toEqual({ kind: 'notAllowed', why: 'closed' })
    await db.updateTable('case').set({ state: 'closed' }).execute()
    const late = { caseId: one.id, discipline: 'Nursing', words: 'Unwell.' }
    expect(await refusal(panel.replyTo('contributions.write', late))).toEqual({
      kind: 'notAllowed',
      why: 'closed',
    })
    expect((await panel.replyTo('contributions.write', { ...late, words: ' ' })).ok).toBe(false)
  })
})

test('who may not read it has no word of it, and does not write over it', async () => {
  const { one, as, write } = await setting()
  const [made] = await write('Nursing', 'Her brother told us in confidence.', 'Jo Pell')
  const marked = await as('doctor')('audiences.mark', {
    caseId: one.id,
    block: `discipline.${made?.id}`,
    audience: 'health',
    reason: 'Told in confidence',
  })
  expect(marked.ok).toBe(true)
  const seen = await as('worker')('contributions.list', { caseId: one.id })
  expect(JSON.stringify(seen)).not.toContain('brother')
  expect(JSON.stringify(await as('doctor')('contributions.list', { caseId: one.id }))).toContain('brother')
})
