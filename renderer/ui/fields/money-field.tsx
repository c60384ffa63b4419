import type { Ref } from 'react'
import type { FieldProps } from './field.tsx'
import { moneyAsTyped, parseMoney } from './parse-money.ts'
import { TypedField } from './typed-field.tsx'
import styles from './typed-field.module.css'

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
