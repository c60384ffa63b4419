import { newId } from '../../../shared/kernel/ids.ts'
import { byTheWeek, maxPence } from '../../../shared/kernel/money.ts'
import type { BudgetLineFields } from '../../../shared/plans.ts'
import { conflict, invalid, notFound } from '../../../shared/kernel/reply.ts'
import { given } from '../kernel/changes.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { removeRow, updateRow, updateRows } from '../kernel/rows.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { selectPlan, selectPlanRow } from '../facts/select-plan.ts'
import { lineColumns, toLineFields } from '../facts/to-line.ts'

/** More lines than this are several people's budgets. */
export const mostLines = 200

export const addLine: CommandHandler<'plans.addLine'> = async (tx, { caseId, line }, context) => {
  await selectPlanRow(tx, caseId)
  const lines = await linesOf(tx, caseId)
  if (lines.length >= mostLines) throw invalid({ line: `most lines of a plan: ${mostLines}` })
  await tx
    .insertInto('budgetLine')
    .values({
      id: newId(),
      version: 1,
      caseId,
      position: (lines.at(-1)?.position ?? 0) + 1,
      ...checkedColumns(line),
    })
    .execute()
  return selectPlan(tx, caseId, context.today)
}

export const updateLine: CommandHandler<'plans.updateLine'> = async (
  tx,
  { lineId, version, changes },
  context,
) => {
  const row = await lineRow(tx, lineId)
  const columns = checkedColumns({ ...toLineFields(row), ...given(changes) })
  await updateRow(tx, 'budgetLine', lineId, version, columns, context)
  return selectPlan(tx, row.caseId, context.today)
}

export const removeLine: CommandHandler<'plans.removeLine'> = async (tx, { lineId, version }, context) => {
  const { caseId } = await lineRow(tx, lineId)
  await removeRow(tx, 'budgetLine', lineId, version, context)
  return selectPlan(tx, caseId, context.today)
}

export const moveLine: CommandHandler<'plans.moveLine'> = async (
  tx,
  { lineId, version, position },
  context,
) => {
  const moved = await lineRow(tx, lineId)
  if (moved.version !== version) throw conflict(moved)
  const others = (await linesOf(tx, moved.caseId)).filter((row) => row.id !== lineId)
  await renumber(tx, others.toSpliced(position - 1, 0, moved), context)
  return selectPlan(tx, moved.caseId, context.today)
}

export function checkedColumns(fields: BudgetLineFields): ReturnType<typeof lineColumns> {
  if (fields.startsOn !== null && fields.endsOn !== null && fields.endsOn < fields.startsOn)
    throw invalid({ endsOn: 'before it starts' })
  if (fields.weeksAYear !== null && !byTheWeek.includes(fields.frequency))
    throw invalid({ weeksAYear: 'only by the week' })
  const columns = lineColumns(fields)
  if (columns.annualPence > maxPence) throw invalid({ unitPence: 'too large' })
  return columns
}

export const linesOf = (db: ReadDb, caseId: string): Promise<Row<'budgetLine'>[]> =>
  db
    .selectFrom('budgetLine')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('position')
    .orderBy('id')
    .execute()

async function lineRow(db: ReadDb, lineId: string): Promise<Row<'budgetLine'>> {
  const row = await db.selectFrom('budgetLine').selectAll().where('id', '=', lineId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Only lines whose place changes get a new version. */
async function renumber(tx: WriteDb, rows: readonly Row<'budgetLine'>[], context: Context): Promise<void> {
  const changed = rows.flatMap((old, index) =>
    old.position === index + 1 ? [] : [{ old, changes: { position: index + 1 } }],
  )
  await updateRows(tx, 'budgetLine', changed, context)
}
