import type { Parsed } from './typed-value.ts'

/** The most the field takes: £999,999,999.99, in pence. */
export const mostPence = 99_999_999_999

const amount = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d{1,2}))?$/

/** `£1,234.50` → 123450. Pounds with or without £ and commas; never a guess at what an odd comma meant. */
export function parseMoney(text: string): Parsed<number> {
  const bare = text.replace(/[\s£]/g, '')
  if (bare === '') return { ok: true, value: null }
  if (/^[-−–(]/.test(bare)) return { ok: false, why: 'Type an amount of nothing or more' }
  if (/\.\d{3,}$/.test(bare)) return { ok: false, why: 'Type pounds and pence, like 1,234.50' }
  const match = amount.exec(bare)
  if (!match || (match[1] === undefined && match[2] === undefined)) {
    return { ok: false, why: 'Type an amount in pounds, like 1,234.50' }
  }
  const pounds = Number((match[1] ?? '0').replaceAll(',', ''))
  const pence = Number((match[2] ?? '0').padEnd(2, '0'))
  const value = pounds * 100 + pence
  return value > mostPence ? { ok: false, why: 'That is more than this field can hold' } : { ok: true, value }
}

const twoPlaces = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** 123450 → `1,234.50`, 123400 → `1,234`: as shown in the field, after its £ sign. */
export const moneyAsTyped = (pence: number) => (pence % 100 === 0 ? whole : twoPlaces).format(pence / 100)
