import { newId } from '../../../shared/kernel/ids.ts'
import { BudgetLineFields, emptyLine } from '../../../shared/plans.ts'
import type { RecordLine } from '../../../shared/record-line.ts'
import { lineColumns, toLineFields } from '../facts/to-line.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { linesOf } from './change-lines.ts'

/** A line as both agencies signed it, with all that either of them has. */
export interface SignedLine {
  readonly line: RecordLine
  /** Something of it is one agency’s alone. */
  readonly isKept: boolean
}

interface Copied {
  readonly from: string
  readonly to: string
  readonly signed: readonly SignedLine[]
}

/**
 * The lines of one case’s plan in another’s, as they were signed, whatever was written in them since; by the old line’s id,
 * the new one’s. What a record does not say of a line comes from the line. One that is not there any more and of which
 * something was one agency’s alone is not copied: nothing is left to say whose.
 */
export async function copyLines(
  tx: WriteDb,
  { from, to, signed }: Copied,
): Promise<ReadonlyMap<string, string>> {
  const rows = await linesOf(tx, from)
  const ids = new Map<string, string>()
  const found = linesFor(signed, rows)
  const copies = signed.flatMap(({ line, isKept }, at) => {
    const row = found[at]
    if (row === undefined && isKept) return []
    const id = newId()
    if (row !== undefined) ids.set(row.id, id)
    const position = at + 1
    return [{ id, version: 1, caseId: to, position, ...lineColumns(asSigned(line, row)) }]
  })
  if (copies.length > 0) await tx.insertInto('budgetLine').values(copies).execute()
  return ids
}

/** Each signed line’s row as it stands: for the same thing, first in the same place; else whatever stands in its place. */
function linesFor(
  signed: readonly SignedLine[],
  rows: readonly Row<'budgetLine'>[],
): readonly (Row<'budgetLine'> | undefined)[] {
  const left = new Set(rows)
  const take = (row: Row<'budgetLine'> | undefined): Row<'budgetLine'> | undefined => {
    if (row === undefined || !left.delete(row)) return undefined
    return row
  }
  const isFor = (row: Row<'budgetLine'> | undefined, { description }: RecordLine): boolean =>
    row !== undefined && toLineFields(row).description.trim() === description.trim()
  const inPlace = signed.map(({ line }, at) => (isFor(rows[at], line) ? take(rows[at]) : undefined))
  const moved = signed.map(({ line }, at) => inPlace[at] ?? take([...left].find((row) => isFor(row, line))))
  return moved.map((row, at) => row ?? take(rows[at]))
}

function asSigned(line: RecordLine, row: Row<'budgetLine'> | undefined): BudgetLineFields {
  const { lineNo: _no, annualPence: _annual, ...said } = line
  const readable = Object.entries(said).filter(([, value]) => !isUnread(value))
  return BudgetLineFields.parse({
    ...(row === undefined ? emptyLine : toLineFields(row)),
    weeksAYear: null,
    ...Object.fromEntries(readable),
  })
}

/** Kept from both agencies: nobody’s copy has it. */
const isUnread = (value: unknown): boolean =>
  typeof value === 'string' && value.includes('[Something is kept back here')
