import { expect, test } from 'vitest'
import { Id } from '../../../../shared/kernel/ids.ts'
import { storeAt } from '../../../support/store-at.ts'

test('whatever there was belongs to the one panel that there was', async () => {
  const { db, fill, bringTo } = await storeAt(780)
  await fill('panel', { id: 'first', terms: '{}' })
  await fill('member', { id: 'jo', login: 'jo' })
  await fill('member', { id: 'kim', login: 'kim', active: 0 })
  await fill('meeting', { id: 'march', kind: 'panel' })
  await fill('meeting', { id: 'of two', kind: 'front_line' })
  await fill('case', { id: 'case', reference: 'C-1' })
  await bringTo(790)
  expect(await db.selectFrom('panel').select(['id', 'retiredAt']).execute()).toEqual([
    { id: 'first', retiredAt: null },
  ])
  expect(await db.selectFrom('meeting').select(['id', 'panelId']).orderBy('id').execute()).toEqual([
    { id: 'march', panelId: 'first' },
    { id: 'of two', panelId: null },
  ])
  expect(await db.selectFrom('case').select('panelId').execute()).toEqual([{ panelId: null }])
  const seats = await db.selectFrom('panelSeat').selectAll().orderBy('memberId').execute()
  expect(seats.map(({ panelId, memberId, version }) => [panelId, memberId, version])).toEqual([
    ['first', 'jo', 1],
    ['first', 'kim', 1],
  ])
  for (const { id } of seats) expect(Id.parse(id)).toBe(id)
})

test('a store that nobody was set up in yet has nobody to seat', async () => {
  const { db, bringTo } = await storeAt(780)
  await bringTo(790)
  expect(await db.selectFrom('panelSeat').selectAll().execute()).toEqual([])
})
