import { parse } from 'csv-parse/sync'
import type { LedgerRead, LedgerRow } from '../../../shared/reviews.ts'
import type { PromisedLine } from '../../../shared/review-promise.ts'
import { isLedgerDate, isNumeric, ledgerPence } from './ledger-cells.ts'
import { folded, headsOf } from './ledger-heads.ts'
import type { LedgerHeads } from './ledger-heads.ts'

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

interface Read {
  readonly text: string
  readonly pence: number
}

/**
 * Without headings: days are left out, and of what remains exactly one cell is an amount. Two numbers may be an amount and a
 * running balance, or a year: nobody can tell, so neither is taken.
 */
function unheaded(cells: readonly string[]): Read | null {
  const said = cells.filter((cell) => cell !== '' && !isLedgerDate(cell))
  const numbers = said.filter(isNumeric)
  const [only] = numbers
  if (only === undefined || numbers.length > 1 || isYear(only)) return null
  return readAs(
    ledgerPence(only),
    said.filter((cell) => cell !== only),
  )
}

const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/.test(cell)

/** By the headings: what was paid out less what came in; a balance is no amount. */
function headed(cells: readonly string[], heads: LedgerHeads): Read | null {
  if (cells.length > heads.length) return null
  const of = (role: LedgerHeads[number]): readonly string[] =>
    cells.filter((cell, at) => heads[at] === role && cell !== '')
  const paid = [...of('debit'), ...of('amount')].map(ledgerPence)
  const back = of('credit').map(ledgerPence)
  const all = [...paid, ...back.map((pence) => pence && -pence)]
  const words = of('description').length > 0 ? of('description') : of('other')
  const sum = all.reduce((before, one) => (before === null || one === null ? null : before + one), 0)
  return all.length === 0 ? null : readAs(sum, words)
}

const readAs = (pence: number | null, words: readonly string[]): Read | null =>
  pence === null || words.length === 0 ? null : { text: words.join(', '), pence }

/**
 * `lines`: those of the plan that this agency pays for. Lines as they are pasted from a ledger or a spreadsheet, with a comma,
 * a semicolon or a tab between: what it was for and one amount, or any columns under headings that say which is which (date,
 * description, debit, credit, amount, balance). Pence; what came back, with a minus, in brackets or under credit, is below
 * zero. What can be read in two ways is not understood, and said to be so.
 */
export function readLedger(text: string, lines: readonly PromisedLine[]): LedgerRead {
  const rows: LedgerRow[] = []
  const unread: { line: number; text: string }[] = []
  let heads: LedgerHeads | null = null
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const cells = cellsOf(line)
    const found = headsOf(cells)
    if (found !== null) {
      heads = found
      continue
    }
    const read = heads === null ? unheaded(cells) : headed(cells, heads)
    if (read === null) unread.push({ line: index + 1, text: line.trim() })
    else rows.push({ ...read, key: lineOf(read.text, lines) })
  }
  return { rows, unread }
}

/**
 * £1,200.00 without quotation marks is one amount, and not two cells; so is 1,200.00 after a comma with a space, since the
 * commas inside have none. 1,200.00 after a bare comma may be one of something at 200.
 */
const unquotedAmount =
  /((?<=^|[,;\t]\s*)[-−(]?£\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?\)?|(?<=,\s+)[-−(]?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?\)?)(?=\s*(?:,|$))/g

function cellsOf(line: string): readonly string[] {
  const delimiter = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  try {
    const [cells = []] = parse(delimiter === ',' ? line.replace(unquotedAmount, '"$1"') : line, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    })
    return cells
  } catch {
    return []
  }
}
