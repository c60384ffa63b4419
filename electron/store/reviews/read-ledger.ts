import { parse } from 'csv-parse/sync'
import { parsePounds } from '../../../shared/kernel/money.ts'
import type { LedgerRead, LedgerRow } from '../../../shared/reviews.ts'
import type { PromisedLine } from '../../../shared/review-promise.ts'

const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The line that it names: by its words, or as the only one whose words begin so. */
function lineOf(text: string, lines: readonly PromisedLine[]): string | null {
  const said = folded(text)
  if (said === '') return null
  const open = lines.filter(({ isKept }) => !isKept)
  const same = open.filter((line) => folded(line.text) === said)
  if (same.length === 1) return same[0]?.key ?? null
  const begins = open.filter((line) => {
    const words = folded(line.text)
    return words !== '' && (words.startsWith(`${said} `) || said.startsWith(`${words} `))
  })
  return begins.length === 1 ? (begins[0]?.key ?? null) : null
}

/** Of the cells of one line the last that is an amount; what stands before it is what it was for. */
function rowOf(cells: readonly string[], lines: readonly PromisedLine[]): LedgerRow | null {
  const filled = cells.map((cell) => cell.trim())
  const at = filled.findLastIndex((cell) => cell !== '')
  const amount = parsePounds(filled[at] ?? '')
  const text = filled
    .slice(0, Math.max(at, 0))
    .filter((cell) => cell !== '')
    .join(', ')
  if (!('pence' in amount) || text === '') return null
  return { text, pence: amount.pence, key: lineOf(text, lines) }
}

/**
 * `lines`: those of the plan that this agency pays for. Lines as they are pasted from a ledger or a spreadsheet: what it was for, then the amount, with a comma, a semicolon or a
 * tab between. Pence. What says no amount, or an amount below zero, is not understood, and said to be so.
 */
export function readLedger(text: string, lines: readonly PromisedLine[]): LedgerRead {
  const rows: LedgerRow[] = []
  const unread: { line: number; text: string }[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const row = rowOf(cellsOf(line), lines)
    if (row === null) unread.push({ line: index + 1, text: line.trim() })
    else rows.push(row)
  }
  return { rows, unread }
}

/** £1,200.00 without quotation marks is one amount, and not two cells. */
const unquotedAmount = /(?<=^|[,;\t]\s*)(£?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?)(?=\s*$)/

function cellsOf(line: string): readonly string[] {
  const delimiter = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  try {
    const [cells] = parse(line.replace(unquotedAmount, '"$1"'), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    })
    return cells ?? []
  } catch {
    return []
  }
}
