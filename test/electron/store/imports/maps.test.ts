import { expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { historyOf } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'

const columns = {
  sourceId: 'Ref',
  nhsNumber: 'NHS No',
  familyName: 'Last Name',
  givenName: 'First Name',
  dateOfBirth: 'Born',
  referredOn: 'Sent',
}
const fresh = { mapId: null, version: null, name: 'RiO list', side: 'health', columns } as const

test('the layouts that ship come first, then the panel’s own by name', async () => {
  const store = await openTestStore()
  await store.call('imports.saveMap', { ...fresh, name: 'Zeta' })
  await store.call('imports.saveMap', { ...fresh, name: 'Alpha' })
  const maps = await store.call('imports.maps', {})
  expect(maps.map(({ name, builtIn }) => [name, builtIn])).toEqual([
    ['Trust referral export', true],
    ['Council request export', true],
    ['Alpha', false],
    ['Zeta', false],
  ])
  expect(maps[2]?.columns).toEqual(columns)
})

test('a map changes once for each version that was seen', async () => {
  const store = await openTestStore()
  const saved = await store.call('imports.saveMap', fresh)
  const change = { ...fresh, mapId: saved.id, version: 1, columns: { ...columns, team: 'Team' } }
  expect(await store.call('imports.saveMap', change)).toMatchObject({ version: 2, columns: { team: 'Team' } })
  expect(await refusal(store.replyTo('imports.saveMap', change))).toMatchObject({ kind: 'conflict' })
  expect(await historyOf(store, saved.id)).toMatchObject([{ version: 1 }])
})

test('a map that could read nothing is refused, and not kept', async () => {
  const store = await openTestStore()
  const { referredOn: _, ...few } = columns
  const wrong: readonly (readonly [object, string])[] = [
    [{ columns: few }, 'columns'],
    [{ columns: { ...columns, shoeSize: 'Size' } }, 'columns'],
    [{ name: ' ' }, 'name'],
    [{ mapId: newId() }, 'version'],
  ]
  for (const [change, field] of wrong)
    expect(await refusal(store.replyTo('imports.saveMap', { ...fresh, ...change }))).toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  const lost = { ...fresh, mapId: newId(), version: 1 }
  expect(await refusal(store.replyTo('imports.saveMap', lost))).toEqual({ kind: 'notFound' })
  expect(await store.call('imports.maps', {})).toHaveLength(2)
})
