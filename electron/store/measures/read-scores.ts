import type { z } from 'zod'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { FileFault, ScoresAsked, ScoresRead } from '../../../shared/measure-files.ts'
import type { Measure } from '../../../shared/measures.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { idsOf, selectKept } from '../facts/kept-from.ts'
import { inRuns } from '../kernel/lists.ts'
import type { CommandHandler, Context, QueryHandler } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { csvOf, hasDecimalComma, sheetLines } from './csv-cells.ts'
import type { SheetLine } from './csv-cells.ts'
import { scoreRow } from './change-scores.ts'
import { placeScores } from './place-scores.ts'
import type { PlacedScore } from './place-scores.ts'
import { dateStyleOf, readScoreRow } from './score-cells.ts'
import type { CellsRead } from './score-cells.ts'
import { scoreColumns } from './score-columns.ts'
import { selectMeasure } from './select-measures.ts'

type Asked = z.output<typeof ScoresAsked>

interface Whole {
  readonly measure: Measure
  readonly placed: readonly PlacedScore[]
  readonly refused: readonly FileFault[]
  readonly notRead: readonly string[]
  readonly header: SheetLine
  readonly lines: readonly SheetLine[]
}

/** A file of scores, or what was pasted from a spreadsheet, row by row. `invalid{text}` where it can't be read at all. */
async function readWhole(
  db: ReadDb,
  asked: Asked,
  { today, who }: Pick<Context, 'today' | 'who'>,
): Promise<Whole> {
  const measure = await selectMeasure(db, asked.measureId)
  if (measure.retired) throw notAllowed('measureRetired')
  const [header, ...lines] = sheetLines(asked.text)
  if (!header) throw invalid({ text: 'the file is empty' })
  const columns = scoreColumns(header.cells, measure.fields, asked.caseId !== null)
  if (lines.length === 0) throw invalid({ text: 'there are no rows' })
  const dates = dateStyleOf(lines, columns.of.takenOn ?? 0)
  const { caseId, by, text } = asked
  const decimalComma = hasDecimalComma(text)
  const reading = { fields: measure.fields, columns, dates, today, caseId, by, decimalComma }
  const read = lines.map((line) => readScoreRow(line, reading))
  const rows = read.filter((one): one is CellsRead => 'said' in one)
  const faults = read.filter((one): one is FileFault => 'why' in one)
  const { placed, refused } = await placeScores(db, {
    rows,
    caseId: asked.caseId,
    measureId: measure.id,
    kept: new Set(idsOf(await selectKept(db, who))),
  })
  const all = [...faults, ...refused].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  return { measure, placed, refused: all, notRead: columns.notRead, header, lines }
}

const mostShown = 100

export const readScores: QueryHandler<'measures.readScores'> = async (
  db,
  asked,
  context,
): Promise<ScoresRead> => {
  const { measure, placed, refused, notRead } = await readWhole(db, asked, context)
  return {
    editionId: measure.editionId,
    rows: placed.slice(0, mostShown).map(({ line, place, said, scored }) => ({
      line,
      personName: place.personName,
      caseReference: place.caseReference,
      takenOn: said.takenOn,
      by: said.by,
      total: scored.total,
    })),
    count: placed.length,
    refused,
    notRead,
  }
}

/** Only what was shown: where anything has changed since, nothing is kept. */
export const addScores: CommandHandler<'measures.addScores'> = async (
  tx,
  { editionId, count, ...asked },
  context,
) => {
  const { measure, placed, refused } = await readWhole(tx, asked, context)
  if (measure.editionId !== editionId || placed.length !== count)
    throw invalid({ text: 'changed since the file was read' })
  if (placed.length === 0) throw invalid({ text: 'there are no rows' })
  const rows = placed.map(({ place, said, scored }) =>
    scoreRow({ caseId: place.caseId, measure, said, scored }, context),
  )
  for (const run of inRuns(rows)) await tx.insertInto('measureScore').values(run).execute()
  return { added: rows.length, refused: refused.length }
}

/** The rows that were left out as they stand, with a last column that says why. */
export const refusedScores: QueryHandler<'measures.refusedScores'> = async (db, asked, context) => {
  const { refused, header, lines } = await readWhole(db, asked, context)
  const byLine = new Map(lines.map(({ line, cells }) => [line, cells]))
  const rows = refused.map(({ line, column, why }) => [
    ...(byLine.get(line ?? 0) ?? []),
    `${column}: ${refusalWords(why)}`,
  ])
  return { rows: rows.length, text: csvOf([[...header.cells, 'Why Accord left it out'], ...rows]) }
}
