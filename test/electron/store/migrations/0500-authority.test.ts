import { expect, test } from 'vitest'
import { storeAt } from '../../../support/store-at.ts'

test('authority that was in force before stays so, and is marked', async () => {
  const { db, fill, bringTo } = await storeAt(430)
  const member = (login: string, role: string, annualLimitPence: number | null) =>
    fill('member', { id: login, login, role, side: 'health', annualLimitPence })
  await member('cora', 'coordinator', null)
  await member('dilys', 'signatory', 5_000_000)
  await member('tom', 'member', null)
  await bringTo(500)
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
