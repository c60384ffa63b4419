import { expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { RiskBody } from '../../../../shared/risks.ts'
import { historyOf, openCase } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'

test('saves what is given, leaves the rest, and says what is still missing', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  const before = await store.call('risks.get', { caseId })
  expect(before).toMatchObject({ version: 1, caseId })
  const saved = await store.call('risks.save', {
    caseId,
    version: 1,
    changes: { activity: 'Go to choir by bus', costOfNotDoing: ['She stays in'] },
  })
  expect(saved.body).toEqual({
    ...before.body,
    activity: 'Go to choir by bus',
    costOfNotDoing: ['She stays in'],
  })
  expect(before.missing.filter((gap) => !saved.missing.includes(gap))).toEqual([
    'What they want to do',
    'What not doing it would cost',
  ])
  const next = await store.call('risks.save', { caseId, version: 2, changes: { why: 'It was her life' } })
  expect(next.body).toMatchObject({ activity: 'Go to choir by bus', why: 'It was her life' })
})

test('a field that is sent as undefined stays as it is', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  await store.call('risks.save', { caseId, version: 1, changes: { activity: 'Go to choir' } })
  const changes = { activity: undefined, why: 'To sing' }
  const reply = await store.replyTo('risks.save', { caseId, version: 2, changes })
  expect(reply).toMatchObject({ ok: true, value: { body: { activity: 'Go to choir', why: 'To sing' } } })
})

test('what was written before there was a list of what brings a review forward is read with none', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  const { db } = store.store.desk().store
  const row = await db.selectFrom('risk').selectAll().executeTakeFirstOrThrow()
  const { reviewTriggers: _, ...earlier } = JSON.parse(row.body) as RiskBody
  await db
    .updateTable('risk')
    .set({ body: JSON.stringify(earlier) })
    .where('id', '=', row.id)
    .execute()
  expect((await store.call('risks.get', { caseId })).body.reviewTriggers).toEqual([])
  const saved = await store.call('risks.save', { caseId, version: 1, changes: { activity: 'Go to choir' } })
  expect(saved.body).toEqual({ ...earlier, reviewTriggers: [], activity: 'Go to choir' })
  const next = await store.call('risks.save', {
    caseId,
    version: 2,
    changes: { reviewTriggers: ['The bus stops running'] },
  })
  expect(next.body.reviewTriggers).toEqual(['The bus stops running'])
})

test('refuses an update made against an older version, and keeps the old one', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  await store.call('risks.save', { caseId, version: 1, changes: { activity: 'Go to choir' } })
  const late = { caseId, version: 1, changes: { activity: 'Stay at home' } }
  expect(await refusal(store.replyTo('risks.save', late))).toMatchObject({ kind: 'conflict' })
  expect((await store.call('risks.get', { caseId })).body.activity).toBe('Go to choir')
  const { id } = await store.store.desk().store.db.selectFrom('risk').select('id').executeTakeFirstOrThrow()
  expect(await historyOf(store, id)).toMatchObject([{ version: 1 }])
})

test('suicide and self-harm have no likelihood, no consequence, and no way in', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  const pitfall = {
    id: newId(),
    category: 'suicide_self_harm',
    text: 'Has harmed himself before',
    toWhom: '',
  }
  for (const grade of [{ likelihood: 2 }, { consequence: 5 }, { likelihood: null, consequence: null }]) {
    const changes = { pitfalls: [{ ...pitfall, ...grade }] }
    expect(await refusal(store.replyTo('risks.save', { caseId, version: 1, changes }))).toMatchObject({
      kind: 'invalid',
    })
  }
  expect((await store.call('risks.get', { caseId })).version).toBe(1)
  const reply = await store.replyTo('risks.save', { caseId, version: 1, changes: { pitfalls: [pitfall] } })
  expect(reply).toMatchObject({ ok: true, value: { body: { pitfalls: [pitfall] } } })
})

test('an observer reads and does not write', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  expect((await store.replyTo('risks.get', { caseId }, { role: 'observer' })).ok).toBe(true)
  const input = { caseId, version: 1, changes: { why: 'x' } }
  expect(await refusal(store.replyTo('risks.save', input, { role: 'observer' }))).toMatchObject({
    kind: 'notAllowed',
  })
})
