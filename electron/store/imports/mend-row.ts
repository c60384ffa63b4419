import type { Input } from '../../../shared/contract.ts'
import { britishDates } from '../../../shared/imports/date-column.ts'
import { remember, rowReader } from '../../../shared/imports/read-row.ts'
import type { Seen } from '../../../shared/imports/read-row.ts'
import type { FileStyle } from '../../../shared/imports/field.ts'
import { keptText } from '../../../shared/imports/unread.ts'
import type { MendResult } from '../../../shared/imports.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import type { Desk } from '../kernel/desk.ts'
import { analyse } from './analyse.ts'
import { describe } from './describe.ts'
import type { ReadPreview } from './previews.ts'
import { previews, waitingIn } from './previews.ts'
import type { RefusedRow } from './read.ts'

type Mended = Input<'imports.mend'>
type Read = NonNullable<ReadPreview['read']>

/** A row that was left out, read again as somebody mended it: among the others where nothing is wrong any more. */
export async function mendRow(desk: Desk, { previewId, row, cells }: Mended): Promise<MendResult> {
  const preview = waitingIn(desk, previewId)
  const { read } = preview
  if (read === null) throw invalid({ previewId: 'read the file again' })
  const refused = read.refused.find((one) => one.row === row)
  if (!refused) throw notFound()
  const next = withChanges(refused, read, cells)
  const { header, columns } = read.file
  const seen: Seen = new Map()
  for (const { referral } of read.accepted) remember(seen, referral)
  const reading = rowReader({ header, columns, side: preview.side }, next.style, seen)(next.cells, row)
  if (reading.kind === 'refused') return reading
  if (reading.kind === 'blank') return { kind: 'refused', refusal: { row, column: '', reason: 'missing' } }
  const { referral, unread, sentName } = reading
  const accepted = [...read.accepted, { row, line: refused.line, referral, unread, sentName }].toSorted(
    (a, b) => a.row - b.row,
  )
  const analysis = await analyse(desk.store.db, accepted)
  const others = read.refused.filter((one) => one !== refused)
  const mended = { ...preview, read: { ...read, accepted, refused: others, analysis } }
  desk.shelf.get(previews).set(previewId, mended)
  return { kind: 'preview', preview: await describe(desk.store.db, mended) }
}

/** What was typed is a date as people here write it, whatever the rest of its column is. */
function withChanges(
  { cells: before }: RefusedRow,
  { file: { header, columns }, style }: Read,
  typed: Mended['cells'],
): { readonly cells: readonly string[]; readonly style: FileStyle } {
  const cells = Array.from({ length: header.length }, (_, index) => before[index] ?? '')
  const dates = { ...style.dates }
  for (const { field, index } of columns) {
    const text = typed[field]
    if (text === undefined || text === keptText(cells[index] ?? '')) continue
    cells[index] = text
    dates[field] = britishDates
  }
  return { cells, style: { ...style, dates } }
}
