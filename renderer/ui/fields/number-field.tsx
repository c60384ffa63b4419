import type { Ref } from 'react'
import type { FieldProps } from './field.tsx'
import { parseNumber } from './parse-number.ts'
import type { NumberLimits } from './parse-number.ts'
import { TypedField } from './typed-field.tsx'
import styles from './typed-field.module.css'

export interface NumberFieldProps extends FieldProps, NumberLimits {
  /** null when empty or not understood. */
  readonly value: number | null | undefined
  readonly onChange: (value: number | null) => void
  /** Stands after the box: "hours a week", "%". */
  readonly unit?: string
  readonly ref?: Ref<HTMLInputElement>
}

const shown = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 })

export function NumberField({ min, max, decimals, unit, ...props }: NumberFieldProps) {
  return (
    <TypedField<number>
      {...props}
      label={props.label}
      parse={(text) => parseNumber(text, { min, max, decimals })}
      format={(value) => shown.format(value)}
      inputMode={decimals ? 'decimal' : 'numeric'}
      inputClass={styles.number}
      {...(unit && {
        around: (input) => (
          <div className={styles.withUnit}>
            {input}
            <span className={styles.unit}>{unit}</span>
          </div>
        ),
      })}
    />
  )
}
