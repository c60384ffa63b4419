import type { Ref } from 'react'
import type { FieldProps } from './field.tsx'
import { TypedField } from './typed-field.tsx'
import { formatPence, parsePounds } from '../../../shared/kernel/money.ts'
import type { AmountFault } from '../../../shared/kernel/money.ts'
import type { Parsed } from './typed-value.ts'
import styles from './typed-field.module.css'

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

export interface MoneyFieldProps extends FieldProps {
  /** Whole pence; null when empty or not understood. */
  readonly value: number | null | undefined
  readonly onChange: (pence: number | null) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** Pounds, typed with or without £ and commas. */
export function MoneyField(props: MoneyFieldProps) {
  return (
    <TypedField<number>
      {...props}
      parse={parseMoney}
      format={moneyAsTyped}
      inputMode="decimal"
      around={(input) => (
        <div className={styles.money}>
          <span className={styles.sign} aria-hidden="true">
            £
          </span>
          {input}
        </div>
      )}
    />
  )
}
