import { expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { openCase } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const morning = new Date('2026-11-20T09:00:00.000Z')
const noon = new Date('2026-11-20T12:00:00.000Z')
const later = new Date('2026-11-20T13:00:00.000Z')

async function saveRisk(store: TestStore, caseId: string, changes: object, now: Date): Promise<void> {
  const { version } = await store.call('risks.get', { caseId })
  expect(await store.replyTo('risks.save', { caseId, version, changes }, {}, now)).toMatchObject({ ok: true })
}

test('says what a field said before, newest first, with who wrote it and when', async () => {
  const store = await openTestStore({ now: morning })
  const { id } = await openCase(store)
  await saveRisk(store, id, { why: 'To sing' }, noon)
  await saveRisk(store, id, { why: 'To sing again' }, later)
  const by = store.coordinator.name
  expect(await store.call('cases.versions', { of: 'risk', id, field: 'why' })).toEqual({
    versions: [
      { value: 'To sing again', at: later.toISOString(), by },
      { value: 'To sing', at: noon.toISOString(), by },
      { value: '', at: null, by: null },
    ],
    next: null,
  })
})

test('a save of another field is no version of this one, and who wrote it first stays', async () => {
  const store = await openTestStore({ now: morning })
  const { id } = await openCase(store)
  await saveRisk(store, id, { why: 'To sing' }, noon)
  await saveRisk(store, id, { history: 'She sang' }, later)
  const { versions } = await store.call('cases.versions', { of: 'risk', id, field: 'why' })
  expect(versions.map(({ value, at }) => [value, at])).toEqual([
    ['To sing', noon.toISOString()],
    ['', null],
  ])
})

test('taking an earlier text back makes a new version and loses none', async () => {
  const store = await openTestStore()
  const { id } = await openCase(store)
  for (const why of ['one', 'two', 'one']) await saveRisk(store, id, { why }, noon)
  const { versions } = await store.call('cases.versions', { of: 'risk', id, field: 'why' })
  expect(versions.map(({ value }) => value)).toEqual(['one', 'two', 'one', ''])
})

test('keeps the versions of a case’s own words and of its plan', async () => {
  const store = await openTestStore()
  const one = await openCase(store)
  const { id, version } = one
  await store.call('cases.update', { caseId: id, version, changes: { words: 'I want to sing.' } })
  const plan = await store.call('plans.get', { caseId: id })
  await store.call('plans.save', { caseId: id, version: plan.version, changes: { splitBasis: 'Half each' } })
  const { versions: words } = await store.call('cases.versions', { of: 'case', id, field: 'words' })
  const { versions: basis } = await store.call('cases.versions', { of: 'plan', id, field: 'splitBasis' })
  expect(words.map(({ value }) => value)).toEqual(['I want to sing.', one.words])
  expect(basis.map(({ value }) => value)).toEqual(['Half each', ''])
})

test('leaves out what was kept under a shape that is no longer known', async () => {
  const store = await openTestStore()
  const { id } = await openCase(store)
  const { db } = store.store.desk().store
  const risk = await db.selectFrom('risk').selectAll().where('caseId', '=', id).executeTakeFirstOrThrow()
  const row = JSON.stringify({ ...risk, version: 1, body: '{"why":42}' })
  await db
    .insertInto('history')
    .values({
      tableName: 'risk',
      rowId: risk.id,
      version: 1,
      row,
      at: noon.toISOString(),
      memberId: store.coordinator.memberId,
    })
    .execute()
  await db.updateTable('risk').set({ version: 2 }).where('id', '=', risk.id).execute()
  const { versions } = await store.call('cases.versions', { of: 'risk', id, field: 'why' })
  expect(versions.map(({ value }) => value)).toEqual([''])
})

test('knows no field but those that are written in place, and no case that is not there', async () => {
  const store = await openTestStore()
  const { id } = await openCase(store)
  expect(await refusal(store.replyTo('cases.versions', { of: 'case', id, field: 'state' }))).toMatchObject({
    kind: 'invalid',
  })
  const unknown = { of: 'risk', id: newId(), field: 'why' }
  expect(await refusal(store.replyTo('cases.versions', unknown))).toEqual({ kind: 'notFound' })
})

test('what was saved very often comes in pages, every text of it once', async () => {
  const store = await openTestStore()
  const { id } = await openCase(store)
  const texts = Array.from({ length: 620 }, (_, n) => `${n} ${'so '.repeat(100)}`.trim())
  for (const why of texts) await saveRisk(store, id, { why }, noon)
  const pages: { versions: readonly { value: unknown }[]; next: number | null }[] = []
  for (let from: number | null | undefined; from !== null; from = pages.at(-1)?.next ?? null)
    pages.push(
      await store.call('cases.versions', {
        of: 'risk',
        id,
        field: 'why',
        ...(from !== undefined && { from }),
      }),
    )
  expect(pages.length).toBeGreaterThan(3)
  for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(100_000)
  const all = pages.flatMap(({ versions }) => versions.map(({ value }) => value))
  expect(all).toEqual([...texts.toReversed(), ''])
})
