import { isLedgerDate, isNumeric } from './ledger-cells.ts'

export const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Head = 'date' | 'description' | 'debit' | 'credit' | 'amount' | 'balance' | 'other'
/** What each column of a ledger is, in their order. */
export type LedgerHeads = readonly Head[]

const names: readonly (readonly [Head, RegExp])[] = [
  ['date', /\bdate\b|^posted$/],
  ['balance', /\bbalance\b|\brunning\b/],
  ['debit', /\bdebits?\b|^dr$|\bpaid out\b|\bmoney out\b|^spent$|^payments?$/],
  ['credit', /\bcredits?\b|^cr$|\bpaid in\b|\bmoney in\b|^refunds?$|^receipts?$/],
  ['amount', /\bamount\b|^value$|^cost$/],
  ['description', /\bdescription\b|^details?$|^narrative$|^particulars$|^item$|^what for$|^what it was for$/],
]

const headOf = (cell: string): Head => names.find(([, name]) => name.test(folded(cell)))?.[0] ?? 'other'

/** The columns, where this line is one of headings: it says no number, and in which column the money stands; else null. */
export function headsOf(cells: readonly string[]): LedgerHeads | null {
  if (cells.some((cell) => isNumeric(cell) || isLedgerDate(cell))) return null
  const heads = cells.map(headOf)
  const isMoney = heads.some((head) => head === 'debit' || head === 'credit' || head === 'amount')
  const isBoth = heads.includes('amount') && (heads.includes('debit') || heads.includes('credit'))
  const isTwice = heads.filter((head) => head === 'amount').length > 1
  return heads.length > 1 && isMoney && !isBoth && !isTwice ? heads : null
}
