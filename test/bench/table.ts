import type { Measured } from './measure.ts'
import { median, quantile, ratios } from './measure.ts'

const heads = ['', 'ratio', 'middle half', 'Accord', 'floor', 'the floor is']

/** The ratio first; then how far it varied, and the absolute figures, which say nothing about another machine. */
export function table(measured: readonly Measured[]): string {
  const rows = [heads, ...measured.map(cells)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => aligned(cell, column, widths)).join('  '))
  return lines.map((line) => line.trimEnd()).join('\n')
}

const isText = (column: number): boolean => column === 0 || column === heads.length - 1
const aligned = (cell: string, column: number, widths: readonly number[]): string =>
  isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)

function cells(one: Measured): string[] {
  const all = ratios(one)
  const spread = `${times(quantile(all, 0.25))}–${times(quantile(all, 0.75))}`
  const absolute = (samples: readonly number[]): string => `${figure(median(samples))} ${one.unit}`
  return [one.what, `${times(median(all))} ×`, spread, absolute(one.ours), absolute(one.floor), one.floorIs]
}

const times = (ratio: number): string => ratio.toFixed(ratio < 10 ? 2 : 1)
const figure = (value: number): string =>
  value.toLocaleString('en-GB', {
    minimumFractionDigits: value < 10 ? 2 : 0,
    maximumFractionDigits: value < 10 ? 2 : 0,
  })
