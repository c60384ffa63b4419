import type { Ref } from 'react'
import { longDate } from '../../../shared/dates.ts'
import type { FieldProps } from './field.tsx'
import { dateAsTyped, parseDateWithin } from './parse-date.ts'
import { TypedField } from './typed-field.tsx'
import styles from './typed-field.module.css'

export interface DateFieldProps extends FieldProps {
  /** `2026-11-21`; null when empty or not understood. */
  readonly value: string | null | undefined
  readonly onChange: (isoDate: string | null) => void
  /** Earliest and latest, ISO, both included. */
  readonly min?: string
  readonly max?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** A date typed the British way, 27/11/2026; the day of the week beside it confirms it. */
export function DateField({ min, max, ...props }: DateFieldProps) {
  return (
    <TypedField<string>
      {...props}
      parse={(text) => parseDateWithin(text, min, max)}
      format={dateAsTyped}
      inputMode="text"
      around={(input) => (
        <div className={styles.withUnit}>
          {input}
          <span className={styles.unit}>{props.value ? longDate(props.value) : 'day / month / year'}</span>
        </div>
      )}
    />
  )
}
