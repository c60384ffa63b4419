import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackInput } from '../../../shared/records.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { sideFolders } from '../side-folders.ts'
import { fixPdf } from '../fixed-pdf.ts'
import { indexPage, indexTitle } from './index-page.ts'
import { indexCsv, indexRow, mergedRows, readIndex } from './index-rows.ts'
import type { IndexRow } from './index-rows.ts'

/** Stands in an agency's folder, beside its packs. */
export interface BesideFile {
  readonly side: Side
  readonly name: string
  readonly bytes: Uint8Array
}

type Page = ReturnType<typeof indexPage>

/** Each agency's index of what will lie in its folder once these packs do: for a spreadsheet, and on paper. */
export async function indexFiles(
  outDir: string,
  inputs: readonly PackInput[],
  print: (pages: readonly Page[]) => Promise<readonly Uint8Array[]>,
): Promise<BesideFile[]> {
  const found = sides.filter((side) => inputs.some((input) => input.side === side))
  const rows: IndexRow[][] = []
  for (const side of found) {
    const now = inputs.filter((input) => input.side === side).map(indexRow)
    rows.push(await rowsIn(join(outDir, sideFolders[side]), now))
  }
  const pages = rows.map((ofSide, index) => indexPage(found[index] ?? 'health', ofSide))
  const printed = pages.length === 0 ? [] : await print(pages)
  const files = await Promise.all(
    found.map((side, index) => filesOf(side, rows[index] ?? [], printed[index])),
  )
  return files.flat()
}

async function filesOf(
  side: Side,
  rows: readonly IndexRow[],
  printed: Uint8Array | undefined,
): Promise<BesideFile[]> {
  const csv = indexCsv(rows)
  const table = { side, name: 'index.csv', bytes: new TextEncoder().encode(csv) }
  if (printed === undefined) return [table]
  const at = `${rows[0]?.meeting ?? ''}T00:00:00.000Z`
  const bytes = await fixPdf(printed, { title: indexTitle, at, idFrom: sha256Hex(csv) })
  return [table, { side, name: 'index.pdf', bytes }]
}

async function rowsIn(folder: string, now: readonly IndexRow[]): Promise<IndexRow[]> {
  const before = await readFile(join(folder, 'index.csv'), 'utf8').catch(() => '')
  const there = await readdir(folder).catch(() => [])
  return mergedRows(readIndex(before), now, new Set(there))
}
