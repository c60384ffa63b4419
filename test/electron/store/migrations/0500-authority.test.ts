import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { storeUpTo } from './store-up-to.ts'

test('authority that was in force before stays so, and is marked', async () => {
  const { db, upTo } = await storeUpTo(430)
  const member = (login: string, role: string, limit: number | null) =>
    sql`insert into member (id, version, login, name, title, role, side, registration, annualLimitPence, active)
      values (${login}, 1, ${login}, ${login}, 'Nurse', ${role}, 'health', '', ${limit}, 1)`.execute(db)
  await member('cora', 'coordinator', null)
  await member('dilys', 'signatory', 5_000_000)
  await member('tom', 'member', null)
  await upTo(500)
  const kept = await db
    .selectFrom('authorityGrant')
    .select(['memberId', 'annualLimitPence', 'state', 'basis', 'proposedBy'])
    .orderBy('memberId')
    .execute()
  const before = { state: 'confirmed', basis: 'before', proposedBy: null }
  expect(kept).toEqual([
    { memberId: 'cora', annualLimitPence: null, ...before },
    { memberId: 'dilys', annualLimitPence: 5_000_000, ...before },
  ])
  expect(
    await db.selectFrom('member').select(['login', 'annualLimitPence']).orderBy('login').execute(),
  ).toEqual([
    { login: 'cora', annualLimitPence: null },
    { login: 'dilys', annualLimitPence: 5_000_000 },
    { login: 'tom', annualLimitPence: null },
  ])
})
