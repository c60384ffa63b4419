import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackInput } from '../../../shared/records.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { sideFolders } from '../side-folders.ts'
import { indexRow, mergedRows, readIndex } from './index-rows.ts'
import type { IndexRow } from './index-rows.ts'

/** What will lie in an agency's folder. */
export interface IndexHere {
  readonly side: Side
  readonly rows: readonly IndexRow[]
}

/** Of each agency that is given a pack: what its folder holds by now, and these. */
export async function indexesHere(outDir: string, inputs: readonly PackInput[]): Promise<IndexHere[]> {
  const found = sides.filter((side) => inputs.some((input) => input.side === side))
  return Promise.all(
    found.map(async (side) => {
      const now = inputs.filter((input) => input.side === side).map(indexRow)
      return { side, rows: await rowsIn(join(outDir, sideFolders[side]), now) }
    }),
  )
}

async function rowsIn(folder: string, now: readonly IndexRow[]): Promise<IndexRow[]> {
  const before = await readFile(join(folder, 'index.csv'), 'utf8').catch(() => '')
  const there = await readdir(folder).catch(() => [])
  return mergedRows(readIndex(before), now, new Set(there))
}
