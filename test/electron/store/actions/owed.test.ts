import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { mixed, oneOf } from '../../../../electron/seed/random.ts'
import { fillOwed } from '../../../../electron/store/migrations/1090-owed-by-day.ts'
import { idsOf, selectKept } from '../../../../electron/store/facts/kept-from.ts'
import { countOpenActions } from '../../../../electron/store/today/counts.ts'
import { lateActionsOf } from '../../../../electron/store/today/my-actions.ts'
import { selectOverdue } from '../../../../electron/store/today/overdue.ts'
import { addDays } from '../../../../shared/kernel/dates.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { fullStore, today } from '../pages/full-store.ts'
import type { Db } from '../pages/full-store.ts'
import { db as dbOf } from '../referrals/refer.ts'
import type { TestStore } from '../test-store.ts'
import { setRow } from '../../../support/change-rows.ts'

/** Every open action with its case, whoever may know of it. */
async function openActions(db: Db) {
  const people = await db.selectFrom('person').select(['id', 'notToBeTold']).execute()
  const cases = await db.selectFrom('case').select(['id', 'personId']).execute()
  const untold = new Set(people.flatMap(({ id, notToBeTold }) => (notToBeTold === '[]' ? [] : id)))
  const apart = new Set(cases.flatMap(({ id, personId }) => (untold.has(personId) ? id : [])))
  const rows = await db.selectFrom('action').selectAll().where('state', '=', 'open').execute()
  return rows.map((row) => ({ ...row, key: apart.has(row.caseId) ? row.caseId : '' }))
}

/** How many are owed by day, owner and case, out of all rows. */
async function plainly(db: Db): Promise<readonly string[]> {
  const all = await openActions(db)
  const places = all.map(({ dueOn, ownerIsPerson, side, key }) =>
    [dueOn ?? '', ownerIsPerson, side ?? '', key].join('/'),
  )
  return [...Map.groupBy(places, (place) => place)].map(([place, of]) => `${place}: ${of.length}`).toSorted()
}

const kept = async (db: Db): Promise<readonly string[]> =>
  (await db.selectFrom('actionOwed').selectAll().execute())
    .map(
      ({ dueOn, ownerIsPerson, side, caseId, actions }) =>
        `${[dueOn, ownerIsPerson, side, caseId].join('/')}: ${actions}`,
    )
    .toSorted()

interface Of {
  readonly number: number
  readonly any: (table: 'action' | 'case' | 'person') => Promise<string>
}
type Step = (db: Db, of: Of) => Promise<unknown>

const told = (number: number): string =>
  oneOf(['[]', '["health"]', '["socialCare"]', '["health","socialCare"]'], number)

/** Every way in which a row can change that is counted, or that says who may know of it. */
const steps: readonly Step[] = [
  async (db, { any, number }) =>
    setRow(db, 'action', await any('action'), { state: oneOf(['open', 'done'], number) }),
  async (db, { any, number }) =>
    setRow(db, 'action', await any('action'), {
      dueOn: number % 5 === 0 ? null : addDays(today, (number % 40) - 30),
    }),
  async (db, { any, number }) =>
    setRow(db, 'action', await any('action'), { side: oneOf([null, 'health', 'socialCare'], number) }),
  async (db, { any, number }) => setRow(db, 'action', await any('action'), { ownerIsPerson: number % 2 }),
  async (db, { any }) => setRow(db, 'action', await any('action'), { caseId: await any('case') }),
  async (db, { any }) => {
    const row = await db
      .selectFrom('action')
      .selectAll()
      .where('id', '=', await any('action'))
      .executeTakeFirst()
    if (row)
      await db
        .insertInto('action')
        .values({ ...row, id: newId(), state: 'open' })
        .execute()
  },
  async (db, { any }) =>
    db
      .deleteFrom('action')
      .where('id', '=', await any('action'))
      .execute(),
  async (db, { any, number }) => setRow(db, 'person', await any('person'), { notToBeTold: told(number) }),
  async (db, { any }) => setRow(db, 'case', await any('case'), { personId: await any('person') }),
  // All of one state at once.
  async (db, { number }) =>
    db
      .updateTable('action')
      .set({ state: 'open' })
      .where('dueOn', '<', addDays(today, (number % 9) - 25))
      .execute(),
]

/** What Today and the rail say, as a member of an agency sees it: with the rest covered, as every query has it. */
async function shown(store: TestStore, side: Side | null): Promise<readonly unknown[]> {
  const { db, cover } = store.store.desk().store
  cover(idsOf(await selectKept(db, { side })))
  try {
    const { totals } = await selectOverdue(db, today)
    return [totals, await lateActionsOf(db, side, today), await countOpenActions(db)]
  } finally {
    cover([])
  }
}

/** The same out of every row that they may know of: cases are theirs by the referrals of their own agency. */
async function known(db: Db, side: Side | null): Promise<readonly unknown[]> {
  const people = await db.selectFrom('person').select(['id', 'notToBeTold']).execute()
  const heard = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .innerJoin('case', 'case.id', 'agendaItem.caseId')
    .select('case.personId')
    .where('meeting.state', 'in', ['in_progress', 'closed', 'confirmed', 'signed', 'released'])
    .execute()
  const isHeard = new Set(heard.map(({ personId }) => personId))
  const sent = await db.selectFrom('referral').select(['caseId', 'side']).execute()
  const own = new Set(sent.flatMap((one) => (one.side === side ? (one.caseId ?? []) : [])))
  const keptFrom = new Set(
    people.flatMap(({ id, notToBeTold }) => {
      const whom = JSON.parse(notToBeTold) as readonly string[]
      return !isHeard.has(id) && (side === null ? whom.length > 0 : whom.includes(side)) ? id : []
    }),
  )
  const cases = new Map(
    (await db.selectFrom('case').select(['id', 'personId']).execute()).map((one) => [one.id, one]),
  )
  const all = (await openActions(db)).filter(
    ({ caseId }) => own.has(caseId) || !keptFrom.has(cases.get(caseId)?.personId ?? ''),
  )
  const late = all.filter(({ dueOn }) => dueOn !== null && dueOn < today)
  const of = (fits: (one: (typeof late)[number]) => boolean): number => late.filter(fits).length
  const overdue = side === null ? 0 : of((one) => one.side === side)
  return [
    {
      health: of((one) => one.ownerIsPerson === 0 && one.side === 'health'),
      socialCare: of((one) => one.ownerIsPerson === 0 && one.side === 'socialCare'),
      person: of((one) => one.ownerIsPerson === 1),
      neither: of((one) => one.ownerIsPerson === 0 && one.side === null),
    },
    overdue === 0 ? null : { side, overdue },
    all.length,
  ]
}

test(
  'how many actions are owed is after every change what all rows say, to whoever asks',
  { timeout: 180_000 },
  async () => {
    const store = await fullStore()
    const db = dbOf(store)
    // Nobody was heard yet of half of them, so that there is something to keep.
    await db
      .updateTable('meeting')
      .set({ state: 'open' })
      .where(sql<boolean>`"id" in (select "id" from "meeting" order by "id" limit 110)`)
      .execute()
    expect(await kept(db)).toEqual(await plainly(db))
    const seen = new Set<string>()
    const apart = new Set<string>()
    for (let at = 0; at < 240; at += 1) {
      const any: Of['any'] = async (table) => {
        const rows = await db.selectFrom(table).select('id').orderBy('id').execute()
        return rows.length === 0 ? '' : oneOf(rows, at, 4, table.length).id
      }
      const step = steps[at % steps.length] ?? (() => Promise.resolve())
      await step(db, { number: mixed(at, 1), any })
      const is = await kept(db)
      expect([at, String(step), is]).toEqual([at, String(step), await plainly(db)])
      seen.add(JSON.stringify(is))
      const sides = at % 12 === 0 ? (['health', 'socialCare', null] as const) : []
      for (const side of sides) {
        const told = await shown(store, side)
        expect([side, told]).toEqual([side, await known(db, side)])
        apart.add(`${at} ${String(told[2])}`)
      }
    }
    // Else nothing was tried, or nothing was kept from anybody.
    expect(seen.size).toBeGreaterThan(100)
    expect(apart.size).toBeGreaterThan(240 / 12 + 5)
  },
)

test('a store that was filled without its triggers counts the same', async () => {
  const db = dbOf(await fullStore())
  await sql`update "actionOwed" set "actions" = 9`.execute(db)
  for (const statement of fillOwed) await sql.raw(statement).execute(db)
  expect(await kept(db)).toEqual(await plainly(db))
})
