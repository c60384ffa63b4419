import type { Reading } from './values.ts'

/** What the identifiers of one column have in common. */
export interface IdEvidence {
  /** How long all those with a zero in front are; null where there are none, or they differ. */
  readonly zeroLength: number | null
}
export const noIdEvidence: IdEvidence = { zeroLength: null }

export interface IdTally {
  readonly add: (text: string) => void
  readonly evidence: () => IdEvidence
}

export function idTally(): IdTally {
  const lengths = new Set<number>()
  return {
    add: (text) => {
      if (/^0[0-9]+$/.test(text)) lengths.add(text.length)
    },
    evidence: () => ({ zeroLength: lengths.size === 1 ? ([...lengths][0] ?? null) : null }),
  }
}

const scientific = /^-?[0-9](?:[.,][0-9]+)?E[+-][0-9]{1,3}$/i
const decimal = /^[0-9]+[.,]0+$/
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
// As a spreadsheet writes them: `01-Mar`, `Mar-01`, `1-Mar-26`, `01/03/2026`, with or without a time.
const dates = [
  new RegExp(String.raw`^[0-9]{1,2}-${month}(?:-[0-9]{2,4})?$`),
  new RegExp(`^${month}-[0-9]{2,4}$`),
  /^[0-9]{1,2}\/[0-9]{1,2}\/[0-9]{4}(?: [0-9:]+)?$/,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(?::[0-9]{2})?$/,
]

/**
 * The sending system's own identifier, or why it can't be it any more: an exponent, a date made of it, a decimal
 * ending, digits cut off at the fifteenth, zeros lost in front where others of the column have them. It is how the
 * agency finds the person again, and two people must never have one. Empty where the agency gave none.
 */
export function readIdentifier(text: string, { zeroLength }: IdEvidence): Reading<string> {
  const isDamaged =
    scientific.test(text) ||
    decimal.test(text) ||
    dates.some((date) => date.test(text)) ||
    /^[1-9][0-9]{14}0+$/.test(text) ||
    (zeroLength !== null && /^[1-9][0-9]*$/.test(text) && text.length < zeroLength)
  return isDamaged ? { reason: 'spreadsheet-damaged number' } : { value: text }
}
