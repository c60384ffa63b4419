import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { storeUpTo } from './store-up-to.ts'

test('observers who are there keep the key that they have; nobody else is marked', async () => {
  const { db, upTo } = await storeUpTo(530)
  const member = (login: string, role: string, active: number) =>
    sql`insert into member (id, version, login, name, title, role, side, registration, annualLimitPence, active)
      values (${login}, 1, ${login}, ${login}, 'Nurse', ${role}, 'health', '', null, ${active})`.execute(db)
  await member('carys', 'observer', 1)
  await member('cora', 'coordinator', 1)
  await member('gone', 'observer', 0)
  await upTo(560)
  expect(await db.selectFrom('member').select(['login', 'keepsKey']).orderBy('login').execute()).toEqual([
    { login: 'carys', keepsKey: 1 },
    { login: 'cora', keepsKey: 0 },
    { login: 'gone', keepsKey: 0 },
  ])
})
