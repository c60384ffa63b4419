import { formatPence, parsePounds } from '../../../shared/kernel/money.ts'
import type { AmountFault } from '../../../shared/kernel/money.ts'
import type { Parsed } from './typed-value.ts'

const words: Record<Exclude<AmountFault, 'missing'>, string> = {
  'not an amount': 'Type an amount in pounds, like 1,234.50',
  'negative amount': 'Type an amount of nothing or more',
  'too large': 'That is more than this field can hold',
}

/** `£1,234.50` → 123450. Pounds with or without £ and commas; never a guess at what an odd comma meant. */
export function parseMoney(text: string): Parsed<number> {
  const read = parsePounds(text)
  if ('pence' in read) return { ok: true, value: read.pence }
  if (read.error === 'missing') return { ok: true, value: null }
  return { ok: false, why: words[read.error] }
}

/** 123450 → `1,234.50`: as shown in the field, after its £ sign. */
export const moneyAsTyped = (pence: number) => formatPence(pence).replace('£', '')
