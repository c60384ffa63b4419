import { expect, test } from 'vitest'
import { openTestStore, refusal } from '../test-store.ts'

const ward = { short: 'ICU', expansion: 'intensive care unit', side: 'health' } as const

test('a panel starts with a list, each entry once, with what it stands for', async () => {
  const { call } = await openTestStore()
  const list = await call('acronyms.list', {})
  expect(list.length).toBeGreaterThan(30)
  expect(new Set(list.map(({ short }) => short)).size).toBe(list.length)
  for (const short of ['AMHP', 'CTO', 'RAS', 'CHC', 'ICB', 'IMHA', 'IMCA', 's117'])
    expect(list.find((one) => one.short === short)?.expansion).toMatch(/\w+ \w+/)
  expect(list.find(({ short }) => short === 'AMHP')).toMatchObject({ side: 'socialCare', version: 1 })
})

test('an entry is added, changed and removed, and what it said before is kept', async () => {
  const { call, store } = await openTestStore()
  const added = (await call('acronyms.add', ward)).find(({ short }) => short === 'ICU')
  const acronymId = added?.id ?? ''
  const changed = await call('acronyms.update', { acronymId, version: 1, ...ward, side: null })
  expect(changed.find(({ id }) => id === acronymId)).toMatchObject({ side: null, version: 2 })
  const left = await call('acronyms.remove', { acronymId, version: 2 })
  expect(left.some(({ id }) => id === acronymId)).toBe(false)
  const { db } = store.desk().store
  const kept = await db.selectFrom('history').select('version').where('rowId', '=', acronymId).execute()
  expect(kept.map(({ version }) => version)).toEqual([1, 2])
})

test('refuses the same letters twice, but not the same in another case', async () => {
  const { call, replyTo } = await openTestStore()
  expect(await refusal(replyTo('acronyms.add', { ...ward, short: 'AMHP' }))).toEqual({
    kind: 'invalid',
    fields: { short: 'is on the list already' },
  })
  const list = await call('acronyms.add', ward)
  const other = list.find(({ short }) => short === 'AMHP')
  const taken = { acronymId: other?.id, version: 1, ...ward }
  expect(await refusal(replyTo('acronyms.update', taken))).toMatchObject({ kind: 'invalid' })
  expect((await call('acronyms.add', { ...ward, short: 'IcU' })).length).toBe(list.length + 1)
})

test.each(['', 'A', 'two words', 'small', 'A(B', '-AB'])(
  'refuses %j, which no text would be searched for',
  async (short) => {
    const { replyTo } = await openTestStore()
    expect(await refusal(replyTo('acronyms.add', { ...ward, short }))).toMatchObject({
      kind: 'invalid',
      fields: { short: expect.any(String) },
    })
  },
)

test('refuses a change made against an older version', async () => {
  const { call, replyTo } = await openTestStore()
  const [first] = await call('acronyms.list', {})
  const { id: acronymId, side } = first ?? { id: '', side: null }
  const change = { acronymId, short: 'ZZZ', expansion: 'z', side }
  await call('acronyms.update', { ...change, version: 1 })
  expect(await refusal(replyTo('acronyms.update', { ...change, version: 1 }))).toMatchObject({
    kind: 'conflict',
  })
  expect(await refusal(replyTo('acronyms.remove', { acronymId, version: 1 }))).toMatchObject({
    kind: 'conflict',
  })
})
