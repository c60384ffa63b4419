import { describe, expect, test } from 'vitest'
import type { Call } from '../../../../shared/contract.ts'
import { historyOf } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const names = async ({ call }: TestStore) => call('agencies.names', {})
const council = async (store: TestStore) => {
  const naming = (await names(store)).namings.findLast(({ side }) => side === 'socialCare')
  if (!naming) throw new Error('no council')
  return naming
}
const right = {
  fromOn: null,
  name: 'Northgate City Council',
  odsCode: 'NG999',
  abbreviation: 'NCC',
  reason: 'Mistyped when the panel was set up.',
} satisfies Omit<Call<'agencies.correct'>, 'namingId' | 'version'>

describe('what an agency is called', () => {
  test('is corrected with a reason, and what it said before is kept with who and why', async () => {
    const store = await openTestStore()
    const { id, version } = await council(store)
    const corrected = await store.call('agencies.correct', { namingId: id, version, ...right })
    expect(corrected).toMatchObject({ ...right, version: 2 })
    expect((await store.call('panels.get', {})).socialCare).toMatchObject({
      name: right.name,
      abbreviation: 'NCC',
    })
    expect(await historyOf(store, id)).toMatchObject([{ name: 'Northgate Council', version: 1 }])
    expect((await names(store)).earlier).toMatchObject([
      {
        name: 'Northgate Council',
        side: 'socialCare',
        endedBy: 'Cora Lind',
        endedBecause: right.reason,
        takenBack: false,
      },
    ])
    const trail = await store.call('audit.entries', { limit: 1 })
    expect(trail).toMatchObject([{ operation: 'agencies.correct', entityId: id }])
  })

  test('is corrected once for each version that was seen', async () => {
    const store = await openTestStore()
    const { id, version } = await council(store)
    await store.call('agencies.correct', { namingId: id, version, ...right })
    const late = store.replyTo('agencies.correct', { namingId: id, version, ...right, name: 'Another' })
    expect(await refusal(late)).toMatchObject({ kind: 'conflict', current: { name: right.name } })
    expect((await council(store)).name).toBe(right.name)
  })

  test('changes from a day, and is taken back where the change did not come', async () => {
    const store = await openTestStore()
    const change = await store.call('agencies.change', {
      side: 'health',
      fromOn: '2099-04-01',
      name: 'Harrow Vale and Esk NHS Trust',
      odsCode: 'RHE99',
      abbreviation: '',
      reason: 'The two trusts merge.',
    })
    expect((await store.call('panels.get', {})).health.name).toBe('Harrow Vale NHS Trust')
    const moved = { ...change, fromOn: '2000-04-01', reason: 'The order gives another day.' }
    const { id: namingId, version, side: _side, ...called } = moved
    const now = await store.call('agencies.correct', { namingId, version, ...called })
    expect((await store.call('panels.get', {})).health).toMatchObject({ odsCode: 'RHE99' })
    await store.call('agencies.takeBack', {
      namingId,
      version: now.version,
      reason: 'The merger was called off.',
    })
    expect((await store.call('panels.get', {})).health).toMatchObject({ odsCode: 'RHV99' })
    const { namings, earlier } = await names(store)
    expect(namings).toHaveLength(2)
    expect(earlier).toMatchObject([
      { fromOn: '2000-04-01', endedBecause: 'The merger was called off.', takenBack: true },
      { fromOn: '2099-04-01', endedBecause: 'The order gives another day.', takenBack: false },
    ])
  })

  test('is put right wherever the same wrong thing was said', async () => {
    const store = await openTestStore()
    const { id, version, name, abbreviation } = await council(store)
    await store.call('agencies.change', {
      side: 'socialCare',
      fromOn: '2098-04-01',
      name: 'Northgate and Pell Council',
      odsCode: 'NG999',
      abbreviation,
      reason: 'The councils merge.',
    })
    await store.call('agencies.correct', {
      namingId: id,
      version,
      fromOn: null,
      name,
      odsCode: 'NG998',
      abbreviation,
      reason: 'The code was mistyped.',
    })
    const said = (await names(store)).namings.filter(({ side }) => side === 'socialCare')
    expect(said).toMatchObject([
      { name: 'Northgate and Pell Council', odsCode: 'NG998', version: 2 },
      { name: 'Northgate Council', odsCode: 'NG998' },
    ])
  })
})

describe('what an agency is called is refused', () => {
  const wrong: readonly (readonly [string, object, string])[] = [
    ['without a reason', { reason: ' ' }, 'reason'],
    ['without a name', { name: '  ' }, 'name'],
    ['with a name of 201 letters', { name: 'x'.repeat(201) }, 'name'],
    ['with a code of two letters', { odsCode: 'NG' }, 'odsCode'],
    ['with a code that has a space inside', { odsCode: 'NG 99' }, 'odsCode'],
    ['with a code that has letters of another script', { odsCode: 'NG9Ω9' }, 'odsCode'],
    ['with an abbreviation of small letters', { abbreviation: 'ncc' }, 'abbreviation'],
    ['with an abbreviation of two words', { abbreviation: 'N CC' }, 'abbreviation'],
    ['from a day that is none', { fromOn: '2027-02-30' }, 'fromOn'],
    ['from a day for what holds from the beginning', { fromOn: '2027-02-28' }, 'fromOn'],
    ['where nothing would change', { name: 'Northgate Council', abbreviation: '' }, 'name'],
    ['with a control character', { name: 'North\u0007gate' }, 'name'],
  ]
  test.each(wrong)('%s', async (_why, change, field) => {
    const store = await openTestStore()
    const { id, version } = await council(store)
    const reply = store.replyTo('agencies.correct', { namingId: id, version, ...right, ...change })
    const error = await refusal(reply)
    expect(error).toMatchObject({ kind: 'invalid' })
    expect(Object.keys('fields' in error ? error.fields : {})).toEqual([field])
    expect(await council(store)).toMatchObject({ name: 'Northgate Council', version: 1 })
  })

  test('twice from one day, for what it is called already, and without its beginning', async () => {
    const store = await openTestStore()
    const { id, version } = await council(store)
    const change = { ...right, side: 'socialCare', fromOn: '2099-01-01' } as const
    await store.call('agencies.change', change)
    expect(await refusal(store.replyTo('agencies.change', { ...change, name: 'Other' }))).toMatchObject({
      fields: { fromOn: expect.stringContaining('already') },
    })
    expect(
      await refusal(store.replyTo('agencies.change', { ...change, fromOn: '2099-01-02' })),
    ).toMatchObject({ fields: { name: 'it is called this already' } })
    expect(
      await refusal(store.replyTo('agencies.takeBack', { namingId: id, version, reason: 'No.' })),
    ).toEqual({ kind: 'notAllowed', why: 'firstName' })
  })
})

test('a panel is set up without its codes, which are given later', async () => {
  const store = await openTestStore({ health: { name: 'Harrow Vale NHS Trust', odsCode: '' } })
  expect((await store.call('panels.get', {})).health.odsCode).toBe('')
})
