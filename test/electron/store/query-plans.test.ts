import { expect, test } from 'vitest'
import { everySeededStatement, everyStatement } from '../../support/every-statement.ts'
import type { Asked } from '../../support/every-statement.ts'

/**
 * Every table that gets longer with the years; the others hold a panel's members, terms and rules, or count what is open by
 * the day (`actionOwed`).
 */
const growing: ReadonlySet<string> = new Set(
  [
    'person referral case caseCounted casePlace risk plan budgetLine meeting agendaItem agendaSection attendance declaration decision',
    'agreement action record signOff signOffItem sharingDecision itemSharing release departure letter letterRelease audit',
    'history itemClock personJoin personCorrection formerIdentity possibleMatch viewWriting searchEntry',
    'proposalTakenBack review reviewDue goal goalRating measureScore rollingEntry contribution supportOffer together',
    'recall recallVersion recallHolder recallCopy recallAnswer recallNotice recallAssessment fileDeparture',
  ].flatMap((names) => names.split(' ')),
)

/** Operations that may read a table from end to end, each with the reason. */
const mayRead: Readonly<Record<string, string>> = {
  'cases.list': 'a name is found by any part of it, and all that fit are counted',
  'referrals.queue': 'a name is found by any part of it, and all that fit are counted',
  'meetings.list': 'asked without states it answers all; a page asks for some',
}

const planOf = ({ sql, database }: Asked): readonly string[] =>
  database
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(...Array.from(sql.matchAll(/\?/g), () => null))
    .map(({ detail }) => detail)

/** The growing tables that a statement reads from end to end. In the order of an index, up to a limit, is not that. */
function readWhole(asked: Asked): readonly string[] {
  const { sql, database } = asked
  if (!/^\s*(?:select|with)\b/i.test(sql)) return []
  // Of an empty list nothing is read, whatever the plan says.
  if (sql.includes(' in ()')) return []
  const plan = planOf(asked)
  const isLimited =
    / limit \?/.test(sql) && !plan.some((detail) => detail.includes('TEMP B-TREE FOR ORDER BY'))
  if (isLimited) return []
  return plan.flatMap((detail) => {
    const [, table = '', index = ''] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? []
    return growing.has(table) && !ofFew(database, index) ? [table] : []
  })
}

/** An index over a few rows of its table, such as whom somebody is not to be told of: those are read, and no others. */
const ofFew = (database: Asked['database'], index: string): boolean =>
  database
    .prepare<[string], { sql: string | null }>('select sql from sqlite_master where name = ?')
    .get(index)
    ?.sql?.includes(' where ') ?? false

const whole = (asked: readonly Asked[]) =>
  asked
    .filter(({ by }) => !(by in mayRead))
    .flatMap((one) => readWhole(one).map((table) => [one.by, table, one.sql]))

test('no query reads from end to end a table that grows', async () => {
  const asked = await everyStatement()
  expect(new Set(asked.map(({ by }) => by)).size).toBeGreaterThan(40)
  expect(whole(asked)).toEqual([])
})

test('nor does any in a store that years have filled', { timeout: 120_000 }, async () => {
  const asked = await everySeededStatement()
  expect(new Set(asked.map(({ by }) => by)).size).toBeGreaterThan(60)
  expect(whole(asked)).toEqual([])
})

test('which case waits longest is found in an index of those that wait, and ids of a case in one of each table', async () => {
  const asked = await everyStatement()
  const plans = (by: string, part: string): readonly string[] =>
    asked.filter((one) => one.by === by && one.sql.includes(part)).map((one) => planOf(one).join('\n'))
  const [oldest] = plans('today.get', '"referral"."caseWaits" = 1')
  expect(oldest).toContain('SCAN referral USING COVERING INDEX referral_longest')
  expect(oldest).not.toContain('TEMP B-TREE')
})

/** By operation: the index that has what waits and nothing else, and of which tables it is. */
const byWhatWaits: readonly (readonly [by: string, table: string, index: string])[] = [
  ['today.counts', 'audienceMark', 'audienceMark_waits'],
  ['reviews.list', 'reviewDue', 'Owed'],
]

test(
  'an agency’s cases, and whoever has a letter in the name, are counted by an index, without a row',
  { timeout: 120_000 },
  async () => {
    const counts = (await everySeededStatement()).filter(({ sql }) =>
      /^select count\(.* from "(referral|person)"/.test(sql),
    )
    const byAgency = counts.filter(
      ({ by, sql }) => by === 'cases.list' && sql.includes('from "referral" where "side"'),
    )
    const byLetter = counts.filter(
      ({ by, sql }) => by === 'people.list' && sql.includes('"foldedFormer" like'),
    )
    for (const [found, index] of [
      [byAgency, 'referral_from'],
      [byLetter, 'person_listed'],
    ] as const) {
      expect(found).not.toEqual([])
      for (const one of found) expect(planOf(one).join()).toContain(`USING COVERING INDEX ${index} `)
    }
  },
)

/** By operation: what its order begins with, in which table, and the index that has it. */
const pagedBy: readonly (readonly [by: string, first: string, index: string])[] = [
  ['people.list', 'person.foldedName', 'person_listed'],
  ['referrals.queue', 'referral.referredOn', 'referral_waits'],
  ['cases.list', 'case.openedAt', 'case_openedAt'],
  ['cases.list', 'person.familyName', 'person_name'],
  ['cases.list', 'casePlace.nextOn', 'casePlace_next'],
  ['cases.list', 'casePlace.waitsSince', 'casePlace_waits'],
  ['meetings.page', 'meeting.heldOn', 'meeting_latest'],
  ['reviews.list', 'reviewDue.healthOn', 'reviewDue_healthOnOwed'],
]

/** Of two lists that are read side by side the first: the second is a few rows of it that stand elsewhere. */
const ofMost = (plan: readonly string[]): readonly string[] =>
  (plan.includes('RIGHT') ? plan.slice(0, plan.indexOf('RIGHT')) : plan).filter(
    (detail) => !detail.startsWith('SCAN json_each '),
  )

test('a page of a list begins at its row: what stands before is not read', { timeout: 120_000 }, async () => {
  const pages = (await everySeededStatement()).filter(({ sql }) => /\) [<>] \(\?.* limit \?$/.test(sql))
  const whole = pagedBy.filter(([by, first, index]) => {
    const [table = '', column = ''] = first.split('.')
    const theirs = pages
      .filter((one) => one.by === by && one.sql.includes(` order by "${table}"."${column}" `))
      .map((one) => ofMost(planOf(one)))
    const begins = new RegExp(`^SEARCH ${table} USING (?:COVERING )?INDEX ${index} \\(.*[<>]`)
    // Of one person, whoever waits besides is not looked through.
    const isWhole = (plan: readonly string[]) =>
      !plan.some((detail) => begins.test(detail)) ||
      plan.some((detail) => /B-TREE FOR ORDER BY$|^SCAN |^SEARCH earlier .*referral_waits/.test(detail))
    return theirs.length === 0 || theirs.some(isWhole)
  })
  expect(whole).toEqual([])
})

test('what waits is counted by an index of what waits, without a row', async () => {
  const asked = await everyStatement()
  const plans = byWhatWaits.map(([by, table, index]) => {
    const counting = asked.filter(
      (one) => one.by === by && one.sql.includes('"caseClosed" = 0') && !one.sql.includes(' join '),
    )
    const isByIndex = new RegExp(`${table} USING COVERING INDEX \\w*${index}`)
    return [by, counting.length > 0 && counting.every((one) => isByIndex.test(planOf(one).join('\n')))]
  })
  expect(plans).toEqual(byWhatWaits.map(([by]) => [by, true]))
})
