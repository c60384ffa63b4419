import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { storeUpTo } from './store-up-to.ts'

const members = [
  ['winston', 'Winston Hale', 'socialCare'],
  ['jo-h', 'Jo Pell', 'health'],
  ['jo-s', 'Jo Pell', 'socialCare'],
  ['ruth', 'Ruth Steen', 'health'],
  ['marta', 'Marta Ito', 'health'],
] as const

test('actions of before go to the one member who has that name, or had it, and never to another', async () => {
  const { db, upTo } = await storeUpTo(530)
  for (const [id, name, side] of members)
    await sql`insert into "member" ("id", "version", "login", "name", "title", "role", "side", "registration", "active")
      values (${id}, 1, ${id}, ${name}, '', 'member', ${side}, '', 1)`.execute(db)
  await sql`insert into "memberEarlier" ("id", "version", "memberId", "untilOn", "name", "title", "registration")
    values ('e', 1, 'marta', '2026-01-01', 'Marta Novak', '', '')`.execute(db)
  const person = { familyName: 'Steen', givenName: 'Ruth', dateOfBirth: '1975-05-04' }
  await insertFilled('person', { id: 'p', ...person })
  await insertFilled('case', { id: 'c', personId: 'p' })
  const add = (id: string, ownerName: string, side: string | null) =>
    insertFilled('action', { id, caseId: 'c', ownerName, side, dueOn: null })
  await add('one', ' Winston Hale', null)
  await add('either', 'Jo Pell', null)
  await add('by agency', 'Jo Pell', 'health')
  await add('the person', 'Ruth Steen', 'health')
  await add('earlier', 'Marta Novak', null)
  await add('typed', 'The landlord', 'health')
  await upTo(540)
  const rows = await db.selectFrom('action').select(['id', 'ownerMemberId', 'version']).execute()
  expect(Object.fromEntries(rows.map((row) => [row.id, row.ownerMemberId]))).toEqual({
    one: 'winston',
    either: null,
    'by agency': 'jo-h',
    'the person': null,
    earlier: 'marta',
    typed: null,
  })
  expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([1]))

  /** Whatever else the table asks for is filled. */
  async function insertFilled(table: string, values: Readonly<Record<string, string | null>>) {
    const { rows: columns } = await sql<{ name: string; type: string }>`
      select name, type from pragma_table_info(${table})`.execute(db)
    const all = columns.map(({ name, type }) => (name in values ? values[name] : /int/i.test(type) ? 1 : 'x'))
    const names = sql.join(columns.map(({ name }) => sql.ref(name)))
    await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(all)})`.execute(db)
  }
})
