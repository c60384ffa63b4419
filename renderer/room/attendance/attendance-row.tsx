import { memo, useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { Attendee, AttendanceState } from '../../../shared/room.ts'
import { shortStates } from './attendance-keys.ts'
import styles from './attendance-grid.module.css'

interface AttendanceRowProps {
  readonly attendee: Attendee
  readonly state: AttendanceState
  readonly states: readonly AttendanceState[]
  /** The one row of the grid that Tab comes to. */
  readonly isCurrent: boolean
  readonly autoFocus: boolean
  readonly onWalk: (from: Attendee, by: 1 | -1) => void
  readonly onMark: (attendee: Attendee, state: AttendanceState) => void
}

/** How one person stands: one state of a few, pressed; one row is reached with Tab, the others with arrows. */
export const AttendanceRow = memo(function AttendanceRow(props: AttendanceRowProps) {
  const { attendee, state, states, isCurrent, autoFocus, onWalk, onMark } = props
  const row = useRef<HTMLDivElement>(null)
  // Who sat an item out has no such button where the whole meeting is meant: the first one stands for the row.
  const on = states.includes(state) ? state : states[0]
  // The ring goes with the state that was chosen: a second key is about the same person, and Enter changes nothing.
  useEffect(() => {
    const { activeElement } = document
    if (activeElement instanceof HTMLButtonElement && row.current?.contains(activeElement))
      row.current.querySelector<HTMLElement>(`[data-state="${on}"]`)?.focus()
  }, [on])
  useEffect(() => {
    if (autoFocus) row.current?.querySelector<HTMLElement>('[data-on="true"]')?.focus()
  }, [autoFocus])
  const step = (event: KeyboardEvent): void => {
    const [across, down] = steps[event.key] ?? []
    if (across === undefined || down === undefined) return
    event.preventDefault()
    if (down !== 0) return onWalk(attendee, down)
    const buttons = [...(row.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const index = buttons.findIndex((button) => button === document.activeElement)
    buttons[index + across]?.focus()
  }
  return (
    <div
      ref={row}
      role="group"
      aria-label={`Attendance of ${attendee.member.name}`}
      data-member={attendee.member.id}
      className={styles.states}
    >
      {states.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === state}
          data-on={one === on}
          data-state={one}
          tabIndex={isCurrent && one === on ? 0 : -1}
          className={styles.state}
          onKeyDown={step}
          onClick={() => onMark(attendee, one)}
        >
          {shortStates[one]}
        </button>
      ))}
    </div>
  )
})

const steps: Readonly<Record<string, readonly [across: number, down: 0 | 1 | -1]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}
