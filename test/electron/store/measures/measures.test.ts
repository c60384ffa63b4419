import { describe, expect, test } from 'vitest'
import { refusal } from '../test-store.ts'
import { daysTogether, measuring } from './a-measure.ts'

test('a measure is defined once by its name, and nothing is written of a second', async () => {
  const { ask, reply } = await measuring()
  const again = reply('measures.add', { fields: { ...daysTogether, name: 'days TOGETHER' } })
  expect(await refusal(again)).toEqual({
    kind: 'invalid',
    fields: { 'fields.name': 'is on the list already' },
  })
  expect((await ask('measures.list', {})).map(({ fields }) => fields.name)).toEqual(['Days together'])
})

test('scores keep the edition that they were taken by, whatever is changed after', async () => {
  const { ask, measure, answered, personId } = await measuring()
  await ask('measures.record', answered('2026-10-01', [2, 2, 4, 2]))
  const [next] = await ask('measures.revise', {
    measureId: measure.id,
    version: measure.version,
    fields: { ...daysTogether, name: 'Days with others', to: 10 },
  })
  await ask('measures.record', answered('2026-11-30', [9, 9, 4, 2]))
  expect(next).toMatchObject({ edition: 2, fields: { name: 'Days with others', to: 10 } })
  const [scored, ...others] = await ask('measures.ofPerson', { personId })
  expect(others).toEqual([])
  expect(scored?.name).toBe('Days with others')
  expect(scored?.editions.map(({ edition, fields }) => [edition, fields.to])).toEqual([
    [1, 5],
    [2, 10],
  ])
  // 2 + 2 + (6 - 4) + 2, and 9 + 9 + (11 - 4) + 2
  expect(scored?.scores.map(({ total, editionId }) => [total, editionId])).toEqual([
    [800, measure.editionId],
    [2700, next?.editionId],
  ])
  const editions = await ask('measures.editions', { measureId: measure.id })
  expect(editions.map(({ edition, fields }) => [edition, fields.name])).toEqual([
    [2, 'Days with others'],
    [1, 'Days together'],
  ])
})

describe('a score by hand is refused, with nothing written,', () => {
  test.for([
    ['of a day and a rater that are there already', {}, { takenOn: 'one of this day is here already' }],
    ['of a day before they were born', { takenOn: '1975-05-03' }, { takenOn: 'before they were born' }],
    [
      'with a total that its answers do not come to',
      { by: 'carer', total: 900 },
      { total: 'not what the answers come to' },
    ],
  ] as const)('%s', async ([, more, fields]) => {
    const { ask, reply, answered, personId } = await measuring()
    const first = answered('2026-10-01', [2, 2, 4, 2])
    await ask('measures.record', first)
    expect(await refusal(reply('measures.record', { ...first, ...more }))).toEqual({
      kind: 'invalid',
      fields,
    })
    const scores = async () => (await ask('measures.ofPerson', { personId }))[0]?.scores ?? []
    expect(await scores()).toHaveLength(1)
    const [score] = await scores()
    await ask('measures.takeBack', { scoreId: score?.id ?? '', reason: 'Another sheet' })
    await ask('measures.record', { ...first, total: 800 })
    expect(await scores()).toHaveLength(2)
  })
})

test('a retired measure is asked no more until it is taken into use again', async () => {
  const { ask, reply, measure, answered, personId } = await measuring()
  await ask('measures.record', answered('2026-10-01', [2, 2, 4, 2]))
  await ask('measures.retire', { measureId: measure.id, version: 1 })
  expect(await refusal(reply('measures.record', answered('2026-11-01', [2, 2, 4, 2])))).toEqual({
    kind: 'notAllowed',
    why: 'measureRetired',
  })
  const [scored] = await ask('measures.ofPerson', { personId })
  expect(scored).toMatchObject({ retired: true, scores: [{ total: 800 }] })
  await ask('measures.restore', { measureId: measure.id, version: 2 })
  await ask('measures.record', answered('2026-11-01', [3, 3, 3, 3]))
})

test('an answer left out counts as the mean where the measure allows it, and makes no score beyond that', async () => {
  const { ask, answered, personId } = await measuring()
  await ask('measures.record', answered('2026-10-01', [3, 5, null, 4]))
  await ask('measures.record', answered('2026-10-02', [3, null, null, 4]))
  const [scored] = await ask('measures.ofPerson', { personId })
  expect(scored?.scores.map(({ total, subscores }) => [total, subscores])).toEqual([
    [1600, [{ name: 'Others', score: 800 }]],
    [null, [{ name: 'Others', score: 600 }]],
  ])
})

test('where only the total is known, it is kept as it was given', async () => {
  const { ask, answered, personId } = await measuring()
  await ask('measures.record', { ...answered('2026-10-01', []), answers: null, total: 1750 })
  const [scored] = await ask('measures.ofPerson', { personId })
  expect(scored?.scores).toMatchObject([{ total: 1750, answers: null, subscores: [{ score: null }] }])
})

test('a score that was recorded by mistake stays in sight with its reason', async () => {
  const { ask, reply, answered } = await measuring()
  const [scored] = await ask('measures.record', answered('2026-10-01', [3, 5, 2, 4]))
  const scoreId = scored?.scores[0]?.id ?? ''
  const [now] = await ask('measures.takeBack', { scoreId, reason: 'Somebody else’s' })
  expect(now?.scores).toMatchObject([{ total: 1600, takenBack: { reason: 'Somebody else’s' } }])
  const again = reply('measures.takeBack', { scoreId, reason: 'Again' })
  expect((await refusal(again)).kind).toBe('conflict')
})

describe('nothing is written', () => {
  test.each([
    ['an answer off the scale', [3, 6, 2, 4], { 'answers.1': 'not on the scale' }],
    ['no answer at all', [null, null, null, null], { answers: 'missing' }],
    ['answers to another edition', [3, 4], { answers: 'changed meanwhile' }],
  ])('of %s', async (_what, answers, fields) => {
    const { ask, reply, answered, personId } = await measuring()
    const refused = reply('measures.record', answered('2026-10-01', answers))
    expect(await refusal(refused)).toEqual({ kind: 'invalid', fields })
    expect(await ask('measures.ofPerson', { personId })).toEqual([])
  })

  test('of tomorrow’s answers, or of a total that nobody can reach', async () => {
    const { ask, reply, answered, personId } = await measuring()
    expect(await refusal(reply('measures.record', answered('2026-12-01', [3, 3, 3, 3])))).toEqual({
      kind: 'invalid',
      fields: { takenOn: 'in the future' },
    })
    const total = { ...answered('2026-10-01', []), answers: null, total: 2001 }
    expect(await refusal(reply('measures.record', total))).toEqual({
      kind: 'invalid',
      fields: { total: 'not on the scale' },
    })
    expect(await ask('measures.ofPerson', { personId })).toEqual([])
  })

  test('of answers that are not complete, where the measure refuses those', async () => {
    const { ask, reply, answered, personId } = await measuring({
      ...daysTogether,
      missing: 'refuse',
      missingAllowed: 0,
    })
    const refused = reply('measures.record', answered('2026-10-01', [3, null, 2, null]))
    expect(await refusal(refused)).toEqual({
      kind: 'invalid',
      fields: { 'answers.1': 'missing', 'answers.3': 'missing' },
    })
    expect(await ask('measures.ofPerson', { personId })).toEqual([])
  })

  test.each([
    ['a scale upside down', { from: 5, to: 1 }, { 'fields.to': 'not above the lowest' }],
    [
      'a subscale that nobody named',
      { subscales: [] },
      {
        'fields.items.0.subscale': 'no subscale of that name',
        'fields.items.1.subscale': 'no subscale of that name',
      },
    ],
    [
      'a figure for change without its source',
      { reliableChangeSource: '' },
      { 'fields.reliableChangeSource': 'missing' },
    ],
    [
      'a label twice',
      { items: [...daysTogether.items, { label: 'company', subscale: '', reversed: false }] },
      { 'fields.items.4.label': 'is there twice' },
    ],
    [
      'more missing than there are',
      { missingAllowed: 4 },
      { 'fields.missingAllowed': 'all would be missing' },
    ],
    [
      'a subscale without answers',
      { subscales: [...daysTogether.subscales, { name: 'Home', reliableChange: null }] },
      { 'fields.subscales.1.name': 'nothing counts towards it' },
    ],
  ])('of %s', async (_what, changes, fields) => {
    const { ask, reply, measure } = await measuring()
    const changed = { ...daysTogether, ...changes }
    const revised = { measureId: measure.id, version: 1, fields: changed }
    expect(await refusal(reply('measures.revise', revised))).toEqual({ kind: 'invalid', fields })
    expect(await ask('measures.list', {})).toEqual([measure])
  })

  test('of a change to what somebody else has changed since, or of one that changes nothing', async () => {
    const { ask, reply, measure } = await measuring()
    const revise = (version: number, to: number) => ({
      measureId: measure.id,
      version,
      fields: { ...daysTogether, to },
    })
    expect(await refusal(reply('measures.revise', revise(1, 5)))).toEqual({
      kind: 'invalid',
      fields: { fields: 'nothing would change' },
    })
    await ask('measures.revise', revise(1, 6))
    expect((await refusal(reply('measures.revise', revise(1, 7)))).kind).toBe('conflict')
  })
})
