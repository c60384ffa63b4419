import { meant } from '../../../shared/kernel/text-marks.ts'
import { tidyLine } from '../../../shared/kernel/text.ts'

export type Lines = readonly string[]

const tidied = (line: string): string => {
  const tidy = tidyLine(line)
  return 'text' in tidy ? tidy.text : line.trim()
}

/** As saved: tidied, without empty lines. */
export const keptLines = (lines: Lines): Lines => lines.map(tidied).filter((line) => line !== '')

/** The same once saved: an empty line that was just opened is not a change. */
export function sameLines(a: Lines, b: Lines): boolean {
  const [x, y] = [keptLines(a), keptLines(b)]
  return x.length === y.length && x.every((line, index) => line === y[index])
}

/** What was pasted with line breaks becomes as many lines. */
export const lineChanged = (lines: Lines, index: number, text: string): Lines =>
  lines.toSpliced(index, 1, ...meant(text).split('\n'))

/** Splits the line at the caret, as Enter does: what stood after it goes onto the next line. */
export function lineSplit(lines: Lines, index: number, caret: number): Lines {
  const line = lines[index] ?? ''
  return lines.toSpliced(index, 1, line.slice(0, caret), line.slice(caret))
}

export const lineRemoved = (lines: Lines, index: number): Lines => lines.toSpliced(index, 1)

/** Moves a line up (-1) or down (1); unchanged at either end. */
export function lineMoved(lines: Lines, index: number, by: -1 | 1): Lines {
  const line = lines[index]
  const to = index + by
  if (line === undefined || to < 0 || to >= lines.length) return lines
  return lines.toSpliced(index, 1).toSpliced(to, 0, line)
}
