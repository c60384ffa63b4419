import type { Table } from '../../../shared/blocks.ts'

/** Twentieths of a point: A4 less margins of 20 mm. */
export const textWidth = 9638

// Arial at 11 points: a figure is 6.1 points wide, a letter of a bold word up to 6.8 on the whole; margins of a cell, 8.
const perLetter = 136
const aroundCell = 180
// A longer word is an address or the like, and may break.
const mostForWord = 18 * perLetter

type Sized = Pick<Table, 'columns' | 'rows' | 'totals'>

/**
 * Widths of a table's columns, which together fill the line: amounts as wide as their longest, words by how much they
 * say, and none so narrow that its longest word would break.
 */
export function columnWidths({
  columns,
  rows,
  totals = [],
}: { [Key in keyof Sized]: Sized[Key] | undefined }): number[] {
  const texts = (columns ?? []).map(({ label }, index) => [
    label,
    ...totals.map((total) => total[index] ?? ''),
    ...(rows ?? []).flatMap((row) => [row[index]?.text ?? '', ...(row[index]?.notes ?? [])]),
  ])
  const least = texts.map((each) => Math.min(mostForWord, longestWord(each) * perLetter + aroundCell))
  const left = textWidth - least.reduce((sum, width) => sum + width, 0)
  if (left < 0) return narrowed(least, -left)
  const wanted = texts.map((each, index) =>
    columns?.[index]?.isAmount ? 0 : Math.sqrt(each.reduce((sum, text) => sum + text.length, 0)),
  )
  const more = wanted.some((weight) => weight > 0) ? shares(wanted, left) : shares(least, left)
  return least.map((width, index) => width + (more[index] ?? 0))
}

const longestWord = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap((text) => text.split(/[\s-]+/)).map((word) => word.length))

/** A whole in parts of these weights; what rounding leaves goes to the first. */
function shares(weights: readonly number[], whole: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum))
  const rest = whole - parts.reduce((all, part) => all + part, 0)
  return parts.map((part, index) => (index === 0 ? part + rest : part))
}

/** Takes what is too much from the widest columns, so that short words stay whole. */
function narrowed(widths: readonly number[], excess: number): number[] {
  const fair = Math.floor(textWidth / widths.length)
  const spare = widths.map((width) => Math.max(0, width - fair))
  const taken = shares(spare, excess)
  return widths.map((width, index) => width - (taken[index] ?? 0))
}
