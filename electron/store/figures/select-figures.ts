import type { Figure, FigureScope, Figures } from '../../../shared/figures.ts'
import { daysInMonth } from '../../../shared/kernel/dates.ts'
import { measureIds } from '../../../shared/measure-ids.ts'
import { measureOf } from '../../../shared/rules/measures.ts'
import type { MeasureId } from '../../../shared/measure-ids.ts'
import { selectCaseNames } from '../cases/case-names.ts'
import { selectFrontLine } from '../delegation/select-scheme.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectEligible } from '../eligible/select-eligible.ts'
import { selectKept } from '../facts/kept-from.ts'
import { selectPanels } from '../facts/select-panel.ts'
import { countFacts } from './count.ts'
import type { Asked, Source } from './facts/fact.ts'
import { measuresOf, sources } from './sources.ts'
import { takeUpOf } from './take-up.ts'
import { isIn, tellFigures } from './tell.ts'
import type { Measured } from './tell.ts'

/** The days of these months, and what nobody of an agency may sign beyond. */
export async function askedOf(
  db: ReadDb,
  { from, to }: Pick<FigureScope, 'from' | 'to'>,
  { today, who }: Pick<Context, 'today' | 'who'>,
): Promise<Asked> {
  const [year = 0, month = 1] = to.split('-').map(Number)
  const signatories = await selectFrontLine(db, today)
  const most = (side: Side): number | null => {
    const own = signatories.filter(({ member }) => member.side === side)
    return own.length === 0 ? null : Math.max(...own.map(({ member }) => member.annualLimitPence))
  }
  return {
    first: `${from}-01`,
    last: `${to}-${daysInMonth(year, month)}`,
    today,
    who,
    partly: (await selectKept(db, who)).partly,
    limits: { health: most('health'), socialCare: most('socialCare') },
  }
}

export async function selectFigures(
  db: ReadDb,
  scope: FigureScope,
  context: Pick<Context, 'today' | 'who' | 'at'>,
): Promise<Figures> {
  const measured = await measure(db, scope, { context, among: sources })
  const { teams } = await selectCaseNames(db)
  const panels = await panelsOf(db)
  const told = tellFigures(measured, scope, panels)
  const figures = inOrder([...told, ...takeUpOf(told, scope, await selectEligible(db))])
  return { scope, figures, at: context.at, teams, panels }
}

/** The first one first. */
export async function panelsOf(db: ReadDb): Promise<Figures['panels']> {
  return (await selectPanels(db)).map(({ id, name }) => ({ id, name }))
}

/** Counts what these sources count, in one statement each. */
export async function measure(
  db: ReadDb,
  scope: FigureScope,
  { context, among }: { readonly context: Pick<Context, 'today' | 'who'>; readonly among: readonly Source[] },
): Promise<readonly Measured[]> {
  const asked = await askedOf(db, scope, context)
  const measured: Measured[] = []
  for (const source of among) {
    const facts = (await countFacts(db, source, asked)).filter((fact) => isIn(fact, scope))
    measured.push(...measuresOf(source).map((id): Measured => ({ id, facts })))
  }
  return measured
}

/** As the page has them. */
const inOrder = (told: readonly Figure[]): readonly Figure[] =>
  told.toSorted((a, b) => place(a.id) - place(b.id))

const place = (id: MeasureId): number => measureIds.indexOf(id)

/** Whichever sources count a measure, and those that it is told together with. */
export const sourcesToldWith = (id: MeasureId): readonly Source[] => {
  const { link } = measureOf(id)
  return sources.filter((source) =>
    measuresOf(source).some((one) => one === id || (link !== undefined && measureOf(one).link === link)),
  )
}
