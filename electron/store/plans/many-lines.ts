import { newId } from '../../../shared/kernel/ids.ts'
import type { BudgetLineFields } from '../../../shared/plans.ts'
import { Failure, conflict, invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { removeRow } from '../kernel/rows.ts'
import { checkedColumns, linesOf, mostLines } from './change-lines.ts'
import { selectPlan, selectPlanRow } from '../facts/select-plan.ts'

/** All of them or none: one that is refused names its row, and nothing is written. */
export const addLines: CommandHandler<'plans.addLines'> = async (tx, { caseId, lines }, context) => {
  await selectPlanRow(tx, caseId)
  const known = await linesOf(tx, caseId)
  if (known.length + lines.length > mostLines)
    throw invalid({ lines: `most lines of a plan: ${mostLines}, and ${known.length} are there` })
  const from = (known.at(-1)?.position ?? 0) + 1
  const rows = lines.map((line, index) => ({
    id: newId(),
    version: 1,
    caseId,
    position: from + index,
    ...columnsOfRow(line, index),
  }))
  await tx.insertInto('budgetLine').values(rows).execute()
  return selectPlan(tx, caseId, context.today)
}

/** What is wrong with a line, under the place that it has among those that came with it: `lines.2.endsOn`. */
function columnsOfRow(line: BudgetLineFields, index: number): ReturnType<typeof checkedColumns> {
  try {
    return checkedColumns(line)
  } catch (error) {
    if (!(error instanceof Failure) || error.error.kind !== 'invalid') throw error
    const fields = Object.entries(error.error.fields)
    throw invalid(Object.fromEntries(fields.map(([field, why]) => [`lines.${index}.${field}`, why])))
  }
}

/** Takes back what was added in one: where someone has changed one of them since, none goes. */
export const removeLines: CommandHandler<'plans.removeLines'> = async (tx, { caseId, lines }, context) => {
  const known = new Map((await linesOf(tx, caseId)).map((row) => [row.id, row]))
  for (const { lineId, version } of lines) {
    const row = known.get(lineId)
    if (row?.version !== version) throw conflict(row ?? null)
    await removeRow(tx, 'budgetLine', lineId, version, context)
  }
  return selectPlan(tx, caseId, context.today)
}
