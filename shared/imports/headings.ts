import { suggestColumns } from './built-in-maps.ts'
import { isBlank } from './cells.ts'
import { detectMap, foldHeading } from './column-map.ts'
import type { ColumnMap } from './column-map.ts'

// A title, who ran it and when, a blank line or two, seldom more.
export const linesLookedAt = 40

/** How much some first rows of a file look as if they were split at the right character, and where its headings are. */
export interface HeadingGuess {
  /** Index of the row with the headings among those given. */
  readonly at: number
  /** The higher, the likelier; 0: not one row with two cells. */
  readonly score: number
}

/**
 * Finds the row with the headings among a file's first ones: the first that a known layout fits, else the first with
 * most headings that are known anywhere, else the first that is as wide as what follows.
 */
export function findHeadings(rows: readonly (readonly string[])[], maps: readonly ColumnMap[]): HeadingGuess {
  const fitting = rows.findIndex((row) => row.length > 1 && detectMap(row, maps) !== null)
  if (fitting >= 0) return { at: fitting, score: 1_000_000 + (rows[fitting]?.length ?? 0) }
  const known = rows.map((row) => (row.length > 1 ? Object.keys(suggestColumns(row)).length : 0))
  const most = Math.max(0, ...known)
  const widths = rows.map((row) => row.filter((cell) => !isBlank(cell)).length)
  const widest = Math.max(0, ...widths)
  if (most > 1) return { at: known.indexOf(most), score: 1_000 * most + widest }
  const first = widths.findIndex((width) => width > 1 && width >= widest / 2)
  return { at: Math.max(0, first), score: widest > 1 ? widest : 0 }
}

/** True for a row that says the headings again, as where files were put one after the other. */
export function isHeadingsAgain(cells: readonly string[], header: readonly string[]): boolean {
  if (foldHeading(cells[0] ?? '') !== foldHeading(header[0] ?? '')) return false
  return header.every((heading, index) => foldHeading(cells[index] ?? '') === foldHeading(heading))
}
