import type { Ref } from 'react'
import { dateOf, longDate } from '../../../shared/dates.ts'
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
  /** Somebody was born on it: with all four figures of the year, and not "in 6 weeks". */
  readonly isOfBirth?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

const todayOn = (): string => dateOf(new Date().toISOString())

/** A date typed the British way, 27/11/2026, or as people say it; the whole of it beside the box confirms it. */
export function DateField({ min, max, isOfBirth = false, ...props }: DateFieldProps) {
  return (
    <TypedField<string>
      {...props}
      parse={(text) => parseDateWithin(text, { min, max })}
      parseWhole={(text) => parseDateWithin(text, { min, max, today: isOfBirth ? undefined : todayOn() })}
      format={dateAsTyped}
      inputMode="text"
      around={(input) => (
        <div className={styles.withUnit}>
          {input}
          <span className={styles.unit}>
            {props.value
              ? longDate(props.value)
              : isOfBirth
                ? 'day / month / year'
                : 'like 27/11/2026, or in 6 weeks'}
          </span>
        </div>
      )}
    />
  )
}
