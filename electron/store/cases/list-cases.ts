import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Input, Output } from '../../../shared/contract.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Context } from '../kernel/handler.ts'
import { fewestLetters, idsWithPart } from '../facts/part-fits.ts'
import { personFits, searchWords } from '../facts/person-fits.ts'
import { loweredLike } from '../kernel/lowered-like.ts'
import { oneOf } from '../kernel/one-of.ts'
import { readPage } from '../kernel/read-page.ts'
import type { ReadDb, Tables } from '../kernel/schema.ts'
import { spellings } from './case-names.ts'
import { readOtherwise } from './order-of-reader.ts'
import { orderedCases } from './ordered-cases.ts'
import type { Cases, Narrow } from './ordered-cases.ts'
import { caseSummaries } from '../facts/case-summaries.ts'
import { isOfPanel } from '../facts/of-panel.ts'
import { worksOn } from '../facts/works-on.ts'

type CaseAndPerson = ExpressionBuilder<Tables, 'case' | 'person'>

/** Text is looked for in the reference and in what finds a person. */
export async function listCases(
  db: ReadDb,
  input: Input<'cases.list'>,
  { today, who }: Pick<Context, 'today' | 'who'>,
): Promise<Output<'cases.list'>> {
  const narrow = await narrowing(db, input, who.name)
  const total = await countFitting(db, input, narrow)
  const otherwise = await readOtherwise(db, input.order, { today, who })
  const { rows, ...ends } = await readPage(orderedCases(db, input, { narrow, otherwise }), input)
  const ids = rows.map((row) => row.id)
  return { cases: await caseSummaries(db, ids, today), total, ...ends }
}

/**
 * Of an agency alone they are nearly all there are, and its referrals say by an index which: whoever may not know of a case
 * has none of its referrals either (facts/kept-from.ts).
 */
async function countFitting(db: ReadDb, input: Input<'cases.list'>, narrow: Narrow): Promise<number> {
  const { states, text, worker, team, side, panelId, mine } = input
  const isBySideAlone =
    states.length === 0 &&
    searchWords(text).length === 0 &&
    worker === null &&
    team === null &&
    panelId === null &&
    !mine
  if (side !== null && isBySideAlone) return countSent(db, side)
  let counted = narrow(db.selectFrom('case') as unknown as Cases<object>)
  if (states.length > 0) counted = counted.where('case.state', 'in', states)
  const { total } = await counted
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

async function countSent(db: ReadDb, side: Side): Promise<number> {
  const { total } = await db
    .selectFrom('referral')
    .select((eb) => eb.fn.count<number>('caseId').distinct().as('total'))
    .where('side', '=', side)
    .where('caseId', 'is not', null)
    .executeTakeFirstOrThrow()
  return total
}

/** By everything but their states: of those a list asks in the table that has its order. */
async function narrowing(db: ReadDb, input: Input<'cases.list'>, me: string): Promise<Narrow> {
  const { text, worker, team, side, panelId, mine } = input
  const hasText = searchWords(text).length > 0 ? await withText(db, text) : null
  const workers = worker === null ? [] : await spellings(db, 'worker', worker)
  const teams = team === null ? [] : await spellings(db, 'team', team)
  const isTheirs = panelId === null ? null : await isOfPanel(db, panelId)
  return (cases) => {
    let query = cases
    if (hasText !== null) query = query.where(hasText)
    if (worker !== null)
      query = query.where((eb) => eb.or([eb('case.keyWorker', 'in', workers), sent(eb, 'worker', workers)]))
    if (team !== null) query = query.where((eb) => sent(eb, 'team', teams))
    if (side !== null) query = query.where((eb) => sent(eb, 'side', [side]))
    if (isTheirs !== null) query = query.where(isTheirs('case'))
    return mine ? query.where((eb) => worksOn(eb, me)) : query
  }
}

const sent = (eb: CaseAndPerson, column: 'worker' | 'team' | 'side', names: readonly string[]) =>
  eb.exists(
    eb
      .selectFrom('referral')
      .select('referral.id')
      .whereRef('referral.caseId', '=', 'case.id')
      .where(`referral.${column}`, 'in', names as never),
  )

/** Of three letters and more, looked up once for the rows and for how many they are. */
async function withText(db: ReadDb, text: string): Promise<(eb: CaseAndPerson) => Expression<SqlBool>> {
  // As typed, with its hyphens; LIKE’s own signs are not part of a reference.
  const typed = text.replace(/[\\%_]/g, ' ').trim()
  if (typed.length < fewestLetters)
    return (eb) =>
      eb.or([
        loweredLike(eb, 'case.reference', `%${typed}%`),
        eb('case.id', 'in', casesOf(eb as unknown as Any, text)),
      ])
  const of = db as unknown as Any
  const found = await idsWithPart(db, 'case', `%${typed}%`).union(casesOf(of, text)).execute()
  const ids = found.map(({ id }) => id)
  return (eb) => eb('case.id', 'in', oneOf(ids))
}

type Any = ExpressionBuilder<Tables, keyof Tables>

/** Of whoever fits. */
const casesOf = (of: Any, text: string) =>
  of
    .selectFrom('case as of')
    .select('of.id')
    .where('of.personId', 'in', (eb) =>
      eb
        .selectFrom('person')
        .select('person.id')
        .where((person) => personFits(person as unknown as ExpressionBuilder<Tables, 'person'>, text)),
    )
