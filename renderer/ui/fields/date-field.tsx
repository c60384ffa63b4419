import { CalendarDays } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { dateOf, longDate } from '../../../shared/kernel/dates.ts'
import { IconButton } from '../actions/icon-button.tsx'
import { DateCalendar } from './date-calendar.tsx'
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

/**
 * A date typed the British way, 27/11/2026, or as people say it, or picked from a calendar (Alt ↓); the whole of it
 * beside the box confirms it.
 */
export function DateField({ min, max, isOfBirth = false, ...props }: DateFieldProps) {
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const isFixed = props.isDisabled === true || props.isReadOnly === true
  const parseWhole = (text: string) =>
    parseDateWithin(text, { min, max, today: isOfBirth ? undefined : todayOn() })
  // At the day that is typed, which the form may not have taken yet.
  const open = (): void => {
    const read = parseWhole(place.current?.querySelector('input')?.value ?? '')
    setShown(read.ok ? read.value : null)
    setOpen(true)
  }
  const shut = (): void => {
    setOpen(false)
    place.current?.querySelector('input')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.key !== 'ArrowDown' || isFixed) return
    event.preventDefault()
    open()
  }
  return (
    <TypedField<string>
      {...props}
      parse={(text) => parseDateWithin(text, { min, max })}
      parseWhole={parseWhole}
      format={dateAsTyped}
      inputMode="text"
      around={(input) => (
        <div ref={place} role="presentation" className={styles.withUnit} onKeyDown={onKeyDown}>
          <span className={styles.dated}>
            {input}
            <span className={styles.opens}>
              {/* Reached by Alt ↓ from the box: one Tab a field. */}
              <IconButton
                label={`Calendar: ${props.label}`}
                excludeFromTabOrder
                aria-expanded={isOpen}
                isDisabled={isFixed}
                onPress={() => (isOpen ? shut() : open())}
              >
                <CalendarDays size="1.0625rem" aria-hidden="true" />
              </IconButton>
            </span>
          </span>
          <span className={styles.unit}>
            {props.value
              ? longDate(props.value)
              : isOfBirth
                ? 'day / month / year'
                : 'like 27/11/2026, or in 6 weeks'}
          </span>
          <DateCalendar
            label={props.label}
            value={shown}
            min={min}
            max={max}
            under={place}
            isOpen={isOpen}
            onOpenChange={(next) => (next ? open() : shut())}
            onPick={(day) => {
              props.onChange(day)
              shut()
            }}
          />
        </div>
      )}
    />
  )
}
