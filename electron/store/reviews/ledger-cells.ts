const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const dates = [
  /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})$/,
  /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+Z?)?$/,
  new RegExp(`^\\d{1,2}(?:st|nd|rd|th)?[ -](?:${months})[a-z]*\\.?(?:[ -](?:\\d{4}|\\d{2}))?$`, 'i'),
  new RegExp(`^(?:${months})[a-z]*\\.?[ -](?:\\d{4}|\\d{2})$`, 'i'),
]

/** A day or a month, however a ledger writes it: never what something cost. */
export const isLedgerDate = (cell: string): boolean => dates.some((date) => date.test(cell))

/** Says a number, whether or not anybody can tell which. */
export const isNumeric = (cell: string): boolean => /^[-−+(£\s]*\d[\d.,\s]*[)\s-]*(?:cr|dr)?$/i.test(cell)

const amount = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?$/

/**
 * Pence of an amount as it is written in the United Kingdom; below zero with a minus before or after it, in brackets, or as
 * CR. Null for what is none, such as 1.200,00.
 */
export function ledgerPence(cell: string): number | null {
  const [, open, sign, digits, close, after, of] =
    /^(\()?\s*([-−+])?\s*£?\s*([\d.,]+)\s*(\))?\s*(-)?\s*(cr|dr)?$/i.exec(
      cell.replace(/^([-−+]?)\s*£\s*([-−+]?)/, '$1$2'),
    ) ?? []
  if (digits === undefined || !amount.test(digits) || (open === undefined) !== (close === undefined))
    return null
  const [pounds = '', pennies = ''] = digits.replaceAll(',', '').split('.')
  const pence = Number(pounds) * 100 + Number(pennies.padEnd(2, '0'))
  if (!Number.isSafeInteger(pence)) return null
  const isBelow =
    open !== undefined ||
    (sign !== undefined && sign !== '+') ||
    after !== undefined ||
    of?.toLowerCase() === 'cr'
  return isBelow && pence > 0 ? -pence : pence
}
