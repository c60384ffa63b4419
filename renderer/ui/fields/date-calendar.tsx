import { parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { RefObject } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  Dialog,
  Popover,
} from 'react-aria-components'
import styles from './date-calendar.module.css'

interface DateCalendarProps {
  /** Of the field: "Review on". */
  readonly label: string
  readonly value: string | null | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
  /** The box that it opens under. */
  readonly under: RefObject<HTMLElement | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onPick: (isoDate: string) => void
}

/** A month at a time, the week from Monday: arrows walk days, Page Up and Down months, with Shift years. */
export function DateCalendar({ label, value, min, max, under, ...rest }: DateCalendarProps) {
  const { isOpen, onOpenChange, onPick } = rest
  return (
    <Popover
      triggerRef={under}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom start"
      className={styles.popover ?? ''}
    >
      <Dialog aria-label={`${label}: pick a day`} className={styles.dialog ?? ''}>
        <Calendar
          aria-label={label}
          autoFocus
          firstDayOfWeek="mon"
          {...(value && { defaultValue: parseDate(value) })}
          {...(min && { minValue: parseDate(min) })}
          {...(max && { maxValue: parseDate(max) })}
          onChange={(day) => onPick(day.toString())}
        >
          <header className={styles.head}>
            <Button slot="previous" className={styles.step ?? ''}>
              <ChevronLeft aria-hidden="true" />
            </Button>
            <CalendarHeading className={styles.month ?? ''} />
            <Button slot="next" className={styles.step ?? ''}>
              <ChevronRight aria-hidden="true" />
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short" className={styles.grid ?? ''}>
            {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  )
}
