import { sql } from 'kysely'
import type { ExpressionBuilder } from 'kysely'
import { caseStates } from '../../../shared/cases.ts'
import type { CaseOrder, CaseState } from '../../../shared/cases.ts'
import type { Input, Output } from '../../../shared/contract.ts'
import type { Context } from '../kernel/handler.ts'
import { fewestLetters, idsWithPart } from '../facts/part-fits.ts'
import { personFits, searchWords } from '../facts/person-fits.ts'
import { loweredLike } from '../kernel/lowered-like.ts'
import { oneOf } from '../kernel/one-of.ts'
import { readPage } from '../kernel/read-page.ts'
import type { ReadDb, Tables } from '../kernel/schema.ts'
import { spellings } from './case-names.ts'
import { orderedCases } from './ordered-cases.ts'
import type { Cases } from './ordered-cases.ts'
import { caseSummaries } from '../facts/case-summaries.ts'
import { isOfPanel } from '../facts/of-panel.ts'
import { worksOn } from '../facts/works-on.ts'

type CaseAndPerson = ExpressionBuilder<Tables, 'case' | 'person'>

// Whose case it is has nothing to do with most questions, and counting by it reads every person.

/** Text is looked for in the reference and in what finds a person. */
export async function listCases(
  db: ReadDb,
  input: Input<'cases.list'>,
  { today, who }: Pick<Context, 'today' | 'who'>,
): Promise<Output<'cases.list'>> {
  const fitting = await narrowed(db, input, who.name)
  const total = await countFitting(db, input, fitting)
  const { rows, ...ends } = await readPage(orderedCases(db, fitting, input.order, today), input)
  const ids = rows.map((row) => row.id)
  return { cases: await caseSummaries(db, ids, today), total, ...ends }
}

/**
 * Of an agency alone they are nearly all there are, and its referrals say by an index which: whoever may not know of a case
 * has none of its referrals either (facts/kept-from.ts).
 */
async function countFitting<O>(db: ReadDb, input: Input<'cases.list'>, fitting: Cases<O>): Promise<number> {
  const { states, text, worker, team, side, panelId, mine } = input
  const isBySideAlone =
    states.length === 0 &&
    searchWords(text).length === 0 &&
    worker === null &&
    team === null &&
    panelId === null &&
    !mine
  const counted =
    side !== null && isBySideAlone
      ? db
          .selectFrom('referral')
          .select((eb) => eb.fn.count<number>('caseId').distinct().as('total'))
          .where('side', '=', side)
          .where('caseId', 'is not', null)
      : fitting.select((eb) => eb.fn.countAll<number>().as('total'))
  return (await counted.executeTakeFirstOrThrow()).total
}

async function narrowed(db: ReadDb, input: Input<'cases.list'>, me: string) {
  const { states, text, worker, team, side, panelId, mine, order } = input
  const [word] = searchWords(text)
  const all = db.selectFrom('case')
  const named = all.innerJoin('person', 'person.id', 'case.personId')
  let query = order !== 'name' ? (all as unknown as typeof named) : named
  if (states.length > 0)
    query = query.where(
      // With its sign it is in no index: most cases are in one of many states, and their order is an index’s.
      areMost(states) && hasIndex[order] ? sql<CaseState>`+"case"."state"` : 'case.state',
      'in',
      states,
    )
  if (word !== undefined) query = await withText(db, query, text)
  if (worker !== null) {
    const names = await spellings(db, 'worker', worker)
    query = query.where((eb) => eb.or([eb('case.keyWorker', 'in', names), sent(eb, 'worker', names)]))
  }
  if (team !== null) {
    const names = await spellings(db, 'team', team)
    query = query.where((eb) => sent(eb, 'team', names))
  }
  if (side !== null) query = query.where((eb) => sent(eb, 'side', [side]))
  if (panelId !== null) {
    const isTheirs = await isOfPanel(db, panelId)
    query = query.where(isTheirs('case'))
  }
  return mine ? query.where((eb) => worksOn(eb, me)) : query
}

/** Whether an index has the order: the others are worked out of each case. */
const hasIndex: Readonly<Record<CaseOrder, boolean>> = {
  newest: true,
  name: true,
  state: false,
  waiting: false,
  next: false,
}

const areMost = (states: readonly CaseState[]): boolean => states.length * 2 > caseStates.length

const sent = (eb: CaseAndPerson, column: 'worker' | 'team' | 'side', names: readonly string[]) =>
  eb.exists(
    eb
      .selectFrom('referral')
      .select('referral.id')
      .whereRef('referral.caseId', '=', 'case.id')
      .where(`referral.${column}`, 'in', names as never),
  )

/** Of three letters and more, looked up once for the rows and for how many they are. */
async function withText<O>(db: ReadDb, query: Cases<O>, text: string): Promise<Cases<O>> {
  // As typed, with its hyphens; LIKE’s own signs are not part of a reference.
  const typed = text.replace(/[\\%_]/g, ' ').trim()
  if (typed.length < fewestLetters)
    return query.where((eb) =>
      eb.or([
        loweredLike(eb, 'case.reference', `%${typed}%`),
        eb('case.id', 'in', casesOf(eb as unknown as Any, text)),
      ]),
    )
  const of = db as unknown as Any
  const found = await idsWithPart(db, 'case', `%${typed}%`).union(casesOf(of, text)).execute()
  const ids = found.map(({ id }) => id)
  return query.where('case.id', 'in', oneOf(ids))
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
