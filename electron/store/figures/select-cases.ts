import { sql } from 'kysely'
import type { Input, Output } from '../../../shared/contract.ts'
import { FigureScope } from '../../../shared/figures.ts'
import type { Figure, ToldNumber } from '../../../shared/figures.ts'
import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { measureOf } from '../../../shared/rules/measures.ts'
import { spellings } from '../cases/case-names.ts'
import { caseSummaries } from '../facts/case-summaries.ts'
import type { Context } from '../kernel/handler.ts'
import { descending, readPage } from '../kernel/read-page.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { askedOf, measure, panelsOf, sourcesToldWith } from './select-figures.ts'
import { sourceOf } from './sources.ts'
import { tellFigures } from './tell.ts'

type CasesInput = Input<'figures.cases'>

/** Of a number that is set beside one that was typed in, there are cases behind the first alone. */
const withCases = (input: CasesInput): CasesInput =>
  input.measure === 'budgetTakeUp' ? { ...input, measure: 'budgetAccepted', set: 'counted' } : input

/** The cases behind a number, the newest first; each once, however often it was counted. */
export async function selectFigureCases(
  db: ReadDb,
  asked: CasesInput,
  context: Context,
): Promise<Output<'figures.cases'>> {
  const input = withCases(asked)
  await refuseKept(db, input, context)
  const facts = await factsOf(db, input, context)
  const found = facts.select('fact.caseId').distinct()
  const { total } = await db
    .selectFrom(found.as('found'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const list = {
    rows: found,
    only: (id: string) => found.where('fact.caseId', '=', id),
    order: descending('fact.caseId'),
  }
  const { rows, ...ends } = await readPage(list, input)
  const ids = rows.map(({ caseId }) => caseId)
  return { cases: await caseSummaries(db, ids, context.today), total, ...ends }
}

/** What is not told is not opened either. */
async function refuseKept(db: ReadDb, input: CasesInput, context: Context): Promise<void> {
  const { from, to, team, agency, panel, by } = input
  const scope = FigureScope.parse({ from, to, team, agency, panel, by })
  const measured = await measure(db, scope, { context, among: sourcesToldWith(input.measure) })
  const figure = tellFigures(measured, scope, await panelsOf(db)).find(({ id }) => id === input.measure)
  const told = figure && numberIn(figure, input)
  if (!told) throw notFound()
  const isTold = input.set === 'all' && told.of !== null ? true : !told.isKept
  if (!isTold) throw notAllowed('small')
}

function numberIn(figure: Figure, { month, part }: CasesInput): ToldNumber | undefined {
  if (month !== null && part !== null) return undefined
  if (month !== null) return figure.months.find((one) => one.month === month)
  if (part !== null) return figure.parts.find(({ key }) => key === part)
  return figure.whole
}

async function factsOf(db: ReadDb, input: CasesInput, context: Context) {
  const source = sourceOf(input.measure)
  let query = db.selectFrom(source.facts(db, await askedOf(db, input, context)))
  const { form } = measureOf(input.measure)
  const counted = sql.ref<number>(`fact.${input.measure}`)
  if (form === 'days')
    for (const name of ['since', 'until', 'untilToo'])
      query = query.where(sql.ref<string>(`fact.${name}`), 'is not', null)
  else if (form === 'money' || input.set === 'counted') query = query.where(counted, '=', 1)
  else if (input.set === 'others') query = query.where(counted, '=', 0)
  if (input.month !== null) query = query.where(sql<string>`substr("fact"."day", 1, 7)`, '=', input.month)
  const agency = input.by === 'agency' && input.part !== null ? input.part : input.agency
  if (agency !== null) query = query.where('fact.agency', '=', agency as never)
  const panel = input.by === 'panel' && input.part !== null ? input.part : input.panel
  if (panel !== null) query = query.where('fact.panel', '=', panel)
  const team = input.by === 'team' && input.part !== null ? input.part : input.team
  if (team === null) return query
  if (team === '') return query.where((eb) => eb.or([eb('fact.team', 'is', null), eb('fact.team', '=', '')]))
  return query.where('fact.team', 'in', await spellings(db, 'team', team))
}
