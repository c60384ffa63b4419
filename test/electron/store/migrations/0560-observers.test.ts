import { expect, test } from 'vitest'
import { storeAt } from '../../../support/store-at.ts'

test('observers who are there keep the key that they have; nobody else is marked', async () => {
  const { db, fill, bringTo } = await storeAt(530)
  const member = (login: string, role: string, active: number) =>
    fill('member', { id: login, login, role, active })
  await member('carys', 'observer', 1)
  await member('cora', 'coordinator', 1)
  await member('gone', 'observer', 0)
  await bringTo(560)
  expect(await db.selectFrom('member').select(['login', 'keepsKey']).orderBy('login').execute()).toEqual([
    { login: 'carys', keepsKey: 1 },
    { login: 'cora', keepsKey: 0 },
    { login: 'gone', keepsKey: 0 },
  ])
})
