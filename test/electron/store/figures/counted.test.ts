import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { mixed, oneOf } from '../../../../electron/seed/random.ts'
import { fillCounted } from '../../../../electron/store/migrations/1080-counted-of-cases.ts'
import { addDays } from '../../../../shared/kernel/dates.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { Output } from '../../../../shared/contract.ts'
import { makeCases } from '../../../support/many-cases/make.ts'
import { putCases } from '../../../support/many-cases/put.ts'
import { db as dbOf, openCase, referAgain } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { putAgain, setRow } from '../../../support/change-rows.ts'

const today = '2026-11-21'
const now = new Date(`${today}T12:00:00Z`)
type Db = ReturnType<typeof dbOf>

interface Body {
  readonly replacesPence?: number | null
  readonly freedHow?: string | null
  readonly bothPence?: number | null
  readonly managementType?: string
}

const sumOf = (values: readonly (number | null | undefined)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
const most = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/** What is counted of each case, out of all that the tables hold. */
async function plainly(db: Db): Promise<readonly object[]> {
  const [cases, referrals, lines] = [
    await db.selectFrom('case').selectAll().orderBy('id').execute(),
    await db.selectFrom('referral').selectAll().execute(),
    await db.selectFrom('budgetLine').selectAll().execute(),
  ]
  return cases.map((one) => {
    const sent = referrals
      .filter(({ caseId }) => caseId === one.id)
      .toSorted((a, b) => (`${a.referredOn} ${a.id}` < `${b.referredOn} ${b.id}` ? -1 : 1))
    const by = (side: Side) => sent.filter((referral) => referral.side === side)
    const [health, council] = [by('health'), by('socialCare')]
    const its = lines.filter(({ caseId }) => caseId === one.id)
    const bodies = its.map(({ body }) => JSON.parse(body) as Body)
    const replaced = (fits: (how: string | null) => boolean) =>
      sumOf(bodies.map(({ freedHow = null, replacesPence }) => (fits(freedHow) ? replacesPence : 0)))
    return {
      caseId: one.id,
      panelId: one.panelId,
      team: sent[0]?.team ?? null,
      agency:
        health.length > 0 && council.length > 0
          ? 'both'
          : health.length > 0
            ? 'health'
            : council.length > 0
              ? 'socialCare'
              : 'neither',
      sentOn: sent[0]?.referredOn ?? null,
      healthThought: most(health.map(({ indicativePence }) => indicativePence)),
      councilThought: most(council.map(({ indicativePence }) => indicativePence)),
      advocate: one.advocate === '' ? 0 : 1,
      broker: one.broker === '' ? 0 : 1,
      keyWorker: one.keyWorker === '' ? 0 : 1,
      ownWords: one.wordsSource !== 'not_sought' && one.words !== '' ? 1 : 0,
      health: sumOf(its.map(({ healthPence }) => healthPence)),
      council: sumOf(its.map(({ socialCarePence }) => socialCarePence)),
      year: sumOf(its.map(({ annualPence }) => annualPence)),
      replaced: replaced(() => true),
      freed: replaced((how) => how === 'cash' || how === 'block_freed'),
      tied: replaced((how) => how === 'block_tied'),
      unsaid: replaced((how) => how === null),
      both: sumOf(bodies.map(({ bothPence }) => bothPence)),
      direct: bodies.filter(({ managementType }) => managementType === 'direct_payment').length,
    }
  })
}

const kept = (db: Db) => db.selectFrom('caseCounted').selectAll().orderBy('caseId').execute()

interface Of {
  readonly number: number
  readonly caseId: string
  readonly day: string
  readonly any: (table: 'referral' | 'budgetLine') => Promise<string>
}
type Step = (db: Db, of: Of) => Promise<unknown>

async function say(db: Db, id: string, changes: Body): Promise<void> {
  const row = await db.selectFrom('budgetLine').select('body').where('id', '=', id).executeTakeFirst()
  if (row)
    await setRow(db, 'budgetLine', id, { body: JSON.stringify({ ...JSON.parse(row.body), ...changes }) })
}

const named = (number: number): string => (number % 2 === 0 ? '' : 'Ines Faro')

/** Every way in which a row can change that something is counted of. */
const steps: readonly Step[] = [
  (db, { caseId, number }) => setRow(db, 'case', caseId, { advocate: named(number) }),
  (db, { caseId, number }) => setRow(db, 'case', caseId, { broker: named(number) }),
  (db, { caseId, number }) => setRow(db, 'case', caseId, { keyWorker: named(number) }),
  (db, { caseId, number }) => setRow(db, 'case', caseId, { words: named(number) }),
  (db, { caseId, number }) =>
    setRow(db, 'case', caseId, { wordsSource: number % 2 === 0 ? 'attended' : 'not_sought' }),
  async (db, { caseId, number }) => {
    const panels = await db.selectFrom('panel').select('id').execute()
    await setRow(db, 'case', caseId, { panelId: number % 3 === 0 ? null : oneOf(panels, number).id })
  },
  async (db, { any, caseId, number }) =>
    setRow(db, 'referral', await any('referral'), { caseId: number % 3 === 0 ? null : caseId }),
  async (db, { any, day }) => setRow(db, 'referral', await any('referral'), { referredOn: day }),
  async (db, { any, number }) =>
    setRow(db, 'referral', await any('referral'), { side: number % 2 === 0 ? 'health' : 'socialCare' }),
  async (db, { any, number }) =>
    setRow(db, 'referral', await any('referral'), { team: oneOf(['', 'Riverside', 'Older adults'], number) }),
  async (db, { any, number }) =>
    setRow(db, 'referral', await any('referral'), {
      indicativePence: number % 4 === 0 ? null : number % 900_000,
    }),
  async (db, { any, caseId, day }) =>
    putAgain(db, 'referral', await any('referral'), {
      caseId,
      referredOn: day,
      rowKey: newId(),
      sentKey: null,
    }),
  async (db, { any }) =>
    db
      .deleteFrom('referral')
      .where('id', '=', await any('referral'))
      .execute(),
  async (db, { any, number }) =>
    setRow(db, 'budgetLine', await any('budgetLine'), { healthPence: number % 800 }),
  async (db, { any, number }) =>
    setRow(db, 'budgetLine', await any('budgetLine'), { socialCarePence: number % 800 }),
  async (db, { any, number }) =>
    setRow(db, 'budgetLine', await any('budgetLine'), { annualPence: number % 800 }),
  async (db, { any, number }) =>
    say(db, await any('budgetLine'), { replacesPence: number % 3 === 0 ? null : number % 700 }),
  async (db, { any, number }) =>
    say(db, await any('budgetLine'), {
      freedHow: oneOf([null, 'cash', 'block_freed', 'block_tied'], number),
    }),
  async (db, { any, number }) =>
    say(db, await any('budgetLine'), { bothPence: number % 3 === 0 ? null : number % 600 }),
  async (db, { any, number }) =>
    say(db, await any('budgetLine'), { managementType: oneOf(['direct_payment', 'notional'], number) }),
  async (db, { any, caseId }) => setRow(db, 'budgetLine', await any('budgetLine'), { caseId }),
  async (db, { any, caseId }) => putAgain(db, 'budgetLine', await any('budgetLine'), { caseId }),
  async (db, { any }) =>
    db
      .deleteFrom('budgetLine')
      .where('id', '=', await any('budgetLine'))
      .execute(),
]

async function filled(): Promise<TestStore> {
  const store = await openTestStore({ now })
  await putCases(store, makeCases(40, today))
  return store
}

test(
  'what is counted of a case is after every change what all its rows say',
  { timeout: 120_000 },
  async () => {
    const db = dbOf(await filled())
    const cases = await db.selectFrom('case').select('id').orderBy('id').execute()
    expect(await kept(db)).toEqual(await plainly(db))
    const seen = new Set<string>()
    for (let at = 0; at < 460; at += 1) {
      const any: Of['any'] = async (table) => {
        const rows = await db.selectFrom(table).select('id').orderBy('id').execute()
        return rows.length === 0 ? '' : oneOf(rows, at, 4).id
      }
      const day = addDays(today, -(mixed(at, 3) % 300))
      const step = steps[at % steps.length] ?? (() => Promise.resolve())
      await step(db, { number: mixed(at, 1), caseId: oneOf(cases, at, 2).id, day, any })
      const is = await kept(db)
      expect([at, String(step), is]).toEqual([at, String(step), await plainly(db)])
      seen.add(JSON.stringify(is))
    }
    // Else nothing was tried.
    expect(seen.size).toBeGreaterThan(200)
  },
)

test('a store that was filled without its triggers counts the same', async () => {
  const db = dbOf(await filled())
  await sql`update "caseCounted" set "agency" = 'neither', "health" = 1, "team" = 'Nobody', "direct" = 7`.execute(
    db,
  )
  for (const statement of fillCounted) await sql.raw(statement).execute(db)
  expect(await kept(db)).toEqual(await plainly(db))
})

/** Who referred the cases that were opened, and the teams that did, as a member of an agency is told. */
async function toldTo(store: TestStore, side: Side): Promise<readonly string[]> {
  const parts = []
  for (const by of ['agency', 'team'] as const) {
    const input = { from: '2026-11', to: '2026-11', by }
    const reply = await store.replyTo('figures.get', input, { side, role: 'coordinator' }, now)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    const { figures } = reply.value as Output<'figures.get'>
    const found = figures.filter(({ id }) => id === 'budgetOffered' || id === 'waitingLong')
    parts.push(...found.map((one) => one.parts.map(({ name }) => name).join(', ')))
    parts.push(...found.map(({ whole }) => `${whole.n} of ${whole.of}`))
  }
  return parts
}

test('who referred a case is counted by the referrals that whoever reads may know of', async () => {
  const store = await openTestStore({ now })
  const people: string[] = []
  for (let at = 0; at < 12; at += 1) {
    const said = { side: 'socialCare', team: 'Older adults', referredOn: '2026-11-02' } as const
    const { id, personId } = await openCase(store, { familyName: `Beck${'abcdefghijkl'[at]}` }, said)
    const earlier = { side: 'health', team: 'Riverside', referredOn: '2026-06-02' } as const
    const { id: referralId } = await referAgain(store, personId, earlier)
    await setRow(dbOf(store), 'referral', referralId, { caseId: id, state: 'joined' })
    people.push(personId)
  }
  const [both, riverside] = ['Referred by both agencies', 'Riverside']
  const whole = [both, both, '0 of 12', '12 of 12', riverside, riverside, '0 of 12', '12 of 12']
  expect([...(await toldTo(store, 'socialCare'))].toSorted()).toEqual(whole.toSorted())
  await dbOf(store)
    .updateTable('person')
    .set({ notToBeTold: '["socialCare"]' })
    .where('id', 'in', people)
    .execute()
  expect([...(await toldTo(store, 'health'))].toSorted()).toEqual(whole.toSorted())
  const [own, older] = ['Referred by the council alone', 'Older adults']
  const council = [own, own, '0 of 12', '0 of 12', older, older, '0 of 12', '0 of 12']
  expect([...(await toldTo(store, 'socialCare'))].toSorted()).toEqual(council.toSorted())
})
