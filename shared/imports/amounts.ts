import { parsePounds } from '../kernel/money.ts'
import type { Reading } from './values.ts'

// A sum of none, as a spreadsheet's accounting format shows it.
const nothing = /^(?:£|GBP) ?[-\u2010-\u2015\u2212]$/i
// Said of a sum that nobody knows yet.
const unknown =
  /^(?:[-\u2010-\u2015\u2212.?]+|tbc|tba|tbd|n\/?k|n\/?a|nil known|none|unknown|not (?:yet )?known|not applicable|not recorded|to (?:be|follow).*|awaiting.*|awaited|pending)$/i
const inWords =
  /^(?:(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|and|pounds?)[ ,-]*)+$/i
const scientific = /^£?[0-9](?:[.,][0-9]+)?e[+-][0-9]{1,3}$/i

const each = {
  year: /[ /]*\(?(?:p\.? ?a\.?|per (?:annum|year)|a year|annually|annual|\/? ?(?:yr|year))\)?$/i,
  week: /[ /]*\(?(?:p\.? ?w\.?|per week|a week|weekly|\/? ?(?:wk|week))\)?$/i,
} as const

/**
 * Integer pence; null where blank or said to be unknown. `£ -` is nothing: £0. Pounds may stand before or after as
 * `£` or `GBP`, with thousands separators, and say what they are for, as long as it is what the column holds: an
 * amount a week in a column of amounts a year is not read. Brackets and a minus on any side are below zero. A sum below
 * zero and one written out in words are sums all the same: whoever sent them meant something, and is asked (`isFirm`).
 */
export function readAmount(text: string, period: keyof typeof each): Reading<number | null> {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === '' || unknown.test(plain)) return { value: null }
  if (nothing.test(plain)) return { value: 0 }
  if (scientific.test(plain)) return { reason: 'spreadsheet-damaged number' }
  if (inWords.test(plain)) return { reason: 'not an amount', isFirm: true }
  const reading = parsePounds(figuresOf(plain, period))
  if ('pence' in reading) return { value: reading.pence }
  return reading.error === 'negative amount'
    ? { reason: reading.error, isFirm: true }
    : { reason: reading.error }
}

function figuresOf(plain: string, period: keyof typeof each): string {
  const bare = plain
    .replace(each[period], '')
    .replace(/^(\(?)GBP ?/i, '$1£')
    .replace(/ ?GBP(\)?)$/i, '$1')
    .replace(/^£ ?\((.*)\)$/, '(£$1)')
    .replace(/^££/, '£')
  // Databases write money with four decimals; groups of three may stand apart instead of having commas.
  return bare
    .replace(/(\.[0-9]{2})0+(?=\)?$)/, '$1')
    .replace(/(?<=[0-9]) (?=[0-9]{3}(?:[ .)]|$))/g, '')
    .replace(/\.(?=\)?$)/, '')
}
