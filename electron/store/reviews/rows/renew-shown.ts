import { blocksOf } from '../../../../shared/audience-blocks.ts'
import type { BlockSource } from '../../../../shared/audience-blocks.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { copyOf, keptFrom } from '../../../../shared/rules/reading.ts'
import { selectBlockSources } from '../../facts/block-source.ts'
import { selectMarks } from '../../facts/select-marks.ts'
import type { KeptMark } from '../../facts/select-marks.ts'
import type { Context } from '../../kernel/handler.ts'
import { updateRow } from '../../kernel/rows.ts'
import type { Row, WriteDb } from '../../kernel/schema.ts'

export const pence = { health: 'healthPence', socialCare: 'socialCarePence' } as const

type Shown = Pick<Row<'reviewDue'>, 'healthShown' | 'councilShown'>

/** Whether each agency may know that the other pays, and so by when that one has to look again. */
export function shownOf(source: BlockSource, marks: readonly KeptMark[]): Shown {
  const isShown = (side: Side, to: Side): 0 | 1 => {
    const kept = keptFrom(blocksOf(source), marks, copyOf(to))
    const isTold = source.lines.some(
      (line) => line[pence[side]] > 0 && !kept.get(`line.${line.id}.amounts`)?.whole,
    )
    return isTold ? 1 : 0
  }
  return { healthShown: isShown('health', 'socialCare'), councilShown: isShown('socialCare', 'health') }
}

/** After something of a case was marked. The days stay as they were: only a decision moves them. */
export async function renewShown(tx: WriteDb, caseId: string, context: Context): Promise<void> {
  const row = await tx.selectFrom('reviewDue').selectAll().where('caseId', '=', caseId).executeTakeFirst()
  const source = row && (await selectBlockSources(tx, [caseId])).get(caseId)
  if (row === undefined || source === undefined) return
  const shown = shownOf(source, (await selectMarks(tx, [caseId])).get(caseId) ?? [])
  if (shown.healthShown === row.healthShown && shown.councilShown === row.councilShown) return
  await updateRow(tx, 'reviewDue', row.id, row.version, shown, context)
}
