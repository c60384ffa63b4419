import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/store/migrate.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import { openInMemory } from '../../../../electron/store/open.ts'
import type { Tables } from '../../../../electron/store/schema.ts'
import type { Kysely } from 'kysely'

/** Runs the migrations whose numbers are in this range. */
async function run(db: Kysely<Tables>, after: number, upTo: number): Promise<void> {
  let version = after
  await migrate(
    db as Kysely<unknown>,
    { version: () => version, setVersion: (n) => void (version = n) },
    migrations.filter(({ number }) => number <= upTo),
  )
}

test('authority that was in force before stays so, and is marked', async () => {
  const db = openInMemory()
  await run(db, 0, 430)
  const member = (login: string, role: string, limit: number | null) =>
    sql`insert into member (id, version, login, name, title, role, side, registration, annualLimitPence, active)
      values (${login}, 1, ${login}, ${login}, 'Nurse', ${role}, 'health', '', ${limit}, 1)`.execute(db)
  await member('cora', 'coordinator', null)
  await member('dilys', 'signatory', 5_000_000)
  await member('tom', 'member', null)
  await run(db, 430, 500)
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
  await db.destroy()
})
