import type { Side } from '../../../shared/kernel/text.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { fixPdf } from '../fixed-pdf.ts'
import type { IndexHere } from './index-here.ts'
import { indexTitle } from './index-page.ts'
import { indexCsv } from './index-rows.ts'

/** Stands in an agency's folder, beside its packs. */
export interface BesideFile {
  readonly side: Side
  readonly name: string
  readonly bytes: Uint8Array
}

/** An agency's index of what will lie in its folder: for a spreadsheet, and on paper where it was printed. */
export async function filesOfIndex(
  { side, rows }: IndexHere,
  printed: Uint8Array | null,
): Promise<readonly BesideFile[]> {
  const csv = indexCsv(rows)
  const table = { side, name: 'index.csv', bytes: new TextEncoder().encode(csv) }
  if (printed === null) return [table]
  const at = `${rows[0]?.meeting ?? ''}T00:00:00.000Z`
  const bytes = await fixPdf(printed, { title: indexTitle, at, idFrom: sha256Hex(csv) })
  return [table, { side, name: 'index.pdf', bytes }]
}
