import { describe, expect, test } from 'vitest'
import { addDays } from '../../../../shared/kernel/dates.ts'
import { refusal } from '../test-store.ts'
import { recalled } from './recall-steps.ts'

async function asked() {
  const made = await recalled()
  const [health, council] = made.recall.holders
  const on = made.recall.openedAt.slice(0, 10)
  const said = { how: 'destroyed', by: 'Ilse Brandt, records', on, words: '' } as const
  const ids = { health: health?.id ?? '', council: council?.id ?? '' }
  const recallId = made.recall.id
  const state = async () => {
    const recall = await made.panel.call('recalls.get', { recallId })
    return [recall.state, ...recall.holders.map((one) => one.state)]
  }
  return { ...made, ids, said, on, recallId, state }
}

describe('an answer', () => {
  test('is by whom, when and how, and the mark goes with the last of them', async () => {
    const { panel, ids, said, caseId, state, recallId } = await asked()
    const rail = async () => (await panel.call('today.counts', {})).today
    const before = await rail()
    await panel.call('recalls.answer', { holderId: ids.health, version: 1, ...said })
    expect(await panel.call('recalls.marks', { caseId })).toMatchObject([{ holders: 2, answered: 1 }])
    expect(await rail()).toBe(before)
    const after = await panel.call('recalls.answer', {
      holderId: ids.council,
      version: 1,
      ...said,
      how: 'corrected',
      words: 'Put right in their own system.',
    })
    expect(after.holders[1]?.answers).toMatchObject([
      {
        how: 'corrected',
        by: said.by,
        on: said.on,
        words: 'Put right in their own system.',
        recordedBy: 'Cora Lind',
      },
    ])
    expect(await state()).toEqual(['answered', 'answered', 'answered'])
    expect(await panel.call('recalls.marks', {})).toEqual([])
    expect(await rail()).toBe(before - 1)
    expect(await panel.call('recalls.ofCase', { caseId })).toMatchObject([{ recallId, state: 'answered' }])
  })

  test('is put right by another, which opens it again; the first stays to be read', async () => {
    const { panel, ids, said, state, recallId } = await asked()
    for (const holderId of [ids.health, ids.council])
      await panel.call('recalls.answer', { holderId, version: 1, ...said })
    const lost = { ...said, how: 'not_found' as const, words: 'Not in the shared folder.' }
    await panel.call('recalls.answer', { holderId: ids.health, version: 2, ...lost })
    expect(await state()).toEqual(['open', 'not_found', 'answered'])
    const { holders } = await panel.call('recalls.get', { recallId })
    expect(holders[0]?.answers.map(({ how }) => how)).toEqual(['not_found', 'destroyed'])
    expect(await panel.call('recalls.marks', {})).toMatchObject([{ answered: 1, notFound: 1 }])
  })

  test('is refused where it can’t be so, or somebody else wrote meanwhile, and nothing is written', async () => {
    const { panel, ids, said, on, state } = await asked()
    const one = { holderId: ids.health, version: 1, ...said }
    const count = () => panel.store.desk().store.db.selectFrom('recallAnswer').select('id').execute()
    for (const [wrong, told] of [
      [
        { ...one, on: '2199-01-01' },
        { kind: 'invalid', fields: { on: 'has not come yet' } },
      ],
      [
        { ...one, on: addDays(on, -1) },
        { kind: 'invalid', fields: { on: 'is before the recall' } },
      ],
      [{ ...one, by: ' ' }, { kind: 'invalid' }],
      [
        { ...one, how: 'not_found' as const },
        { kind: 'invalid', fields: { words: 'say where it was looked for' } },
      ],
      [{ ...one, version: 2 }, { kind: 'conflict' }],
      [{ ...one, holderId: '01890000-0000-7000-8000-000000000000' }, { kind: 'notFound' }],
    ] as const)
      expect(await refusal(panel.replyTo('recalls.answer', wrong))).toMatchObject(told)
    expect(await count()).toEqual([])
    expect(await state()).toEqual(['open', 'waiting', 'waiting'])
  })
})

describe('a copy that cannot be found', () => {
  test('stays open until a named person closes it with a reason', async () => {
    const { panel, ids, said, state } = await asked()
    const close = (version: number, reason = 'The stick was wiped.') =>
      panel.replyTo('recalls.giveUp', { holderId: ids.health, version, reason })
    expect(await refusal(close(1))).toMatchObject({ kind: 'notAllowed', why: 'mayBeFound' })
    const lost = { ...said, how: 'not_found' as const, words: 'Looked everywhere.' }
    await panel.call('recalls.answer', { holderId: ids.health, version: 1, ...lost })
    await panel.call('recalls.answer', { holderId: ids.council, version: 1, ...said })
    expect(await state()).toEqual(['open', 'not_found', 'answered'])
    expect(await refusal(close(2, ' '))).toMatchObject({ kind: 'invalid' })
    expect(await close(2)).toMatchObject({ ok: true })
    expect(await state()).toEqual(['answered', 'given_up', 'answered'])
  })

  test('may be assessed as a breach: by whom, when, whether it was reported, and why; the last is what holds', async () => {
    const { panel, recallId, on } = await asked()
    const first = { recallId, by: 'Pia Lund, information governance', on, reason: 'No risk to her.' }
    await panel.call('recalls.assess', { ...first, reported: 'no', told: 'no' })
    const again = { ...first, reported: 'yes' as const, told: 'yes' as const, reason: 'It was read.' }
    const { assessments } = await panel.call('recalls.assess', again)
    expect(assessments.map(({ reported, reason }) => [reported, reason])).toEqual([
      ['yes', 'It was read.'],
      ['no', 'No risk to her.'],
    ])
    const late = { ...again, on: '2199-01-01' }
    expect(await refusal(panel.replyTo('recalls.assess', late))).toMatchObject({ kind: 'invalid' })
  })
})

test('whoever got a copy handed on is asked too, and a recall that is called off asks nobody', async () => {
  const { panel, recallId, ids, said, caseId } = await asked()
  for (const holderId of [ids.health, ids.council])
    await panel.call('recalls.answer', { holderId, version: 1, ...said })
  const other = { recallId, name: 'Fell Surgery', note: 'A paper copy that health gave them' }
  const { holders, state } = await panel.call('recalls.addHolder', other)
  expect([state, holders.length]).toEqual(['open', 3])
  expect(holders[2]).toMatchObject({ kind: 'other', name: 'Fell Surgery', copies: [], state: 'waiting' })
  await panel.call('recalls.callOff', { recallId, reason: 'Opened by mistake.' })
  expect(await panel.call('recalls.marks', { caseId })).toEqual([])
  const one = { holderId: holders[2]?.id ?? '', version: 1, ...said }
  for (const [name, input] of [
    ['recalls.answer', one],
    ['recalls.addHolder', other],
    ['recalls.addCopies', { recallId }],
    ['recalls.callOff', { recallId, reason: 'Again' }],
  ] as const)
    expect(await refusal(panel.replyTo(name, input))).toMatchObject({ kind: 'notAllowed', why: 'calledOff' })
})

test('what is written by hand of whoever has a copy names nobody: it stands on their notice', async () => {
  const { panel, recallId, caseId } = await asked()
  const { person } = await panel.call('cases.get', { caseId })
  for (const [field, text] of [
    ['note', `The record of ${person.familyName}`],
    ['note', 'Number 999 000 0018 is on it'],
    ['name', `${person.familyName}’s surgery`],
  ] as const) {
    const input = { recallId, name: 'Fell Surgery', note: 'A paper copy', [field]: text }
    expect(await refusal(panel.replyTo('recalls.addHolder', input))).toEqual({
      kind: 'invalid',
      fields: { [field]: 'names the person' },
    })
  }
  expect((await panel.call('recalls.get', { recallId })).holders.map(({ kind }) => kind)).not.toContain(
    'other',
  )
})

test('that a notice was copied, printed or written is kept with it', async () => {
  const { panel, ids, recallId } = await asked()
  await panel.call('recalls.copied', { holderId: ids.health })
  const begun = { task: 'recalls.write', aboutId: recallId, files: 2, sha256: 'a'.repeat(64), madeIn: null }
  const departureId = await panel.call('departures.begin', begun)
  const both = { recallId, holderIds: [ids.health, ids.council], how: 'written' as const, departureId }
  const stray = { ...both, holderIds: ['01890000-0000-7000-8000-000000000000'] }
  expect(await refusal(panel.replyTo('recalls.recordNotices', stray))).toMatchObject({ kind: 'invalid' })
  await panel.call('recalls.recordNotices', both)
  const { holders } = await panel.call('recalls.get', { recallId })
  expect(holders.map(({ notices }) => notices.map(({ how }) => how))).toEqual([
    ['written', 'copied'],
    ['written'],
  ])
  const [entry] = await panel.call('audit.entries', {})
  expect(entry?.operation).toBe('recalls.write')
})
