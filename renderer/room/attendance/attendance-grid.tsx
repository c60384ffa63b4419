import { memo, useRef, useState } from 'react'
import type { Attendee, AttendanceState, Room } from '../../../shared/room.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { attendanceWords, neitherSideWords } from '../../../shared/words.ts'
import { announce, Eyebrow, Kbd, keysActHere, Tag, useShortcuts } from '../../ui/index.ts'
import { did } from '../acts/acts.ts'
import { attendanceKeys, gridStates, shortStates } from './attendance-keys.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { lastMoved, rememberMoved } from './last-moved.ts'
import { run } from '../../data/run.ts'
import { useSteady } from '../../form/use-steady.ts'
import { markAgain, saidIn } from '../acts/take-back.ts'
import { memberOf, useFocusIn } from '../acts/use-focus-in.ts'
import { sideWords } from '../../words/agencies.ts'
import styles from './attendance-grid.module.css'

interface AttendanceGridProps {
  readonly room: Pick<Room, 'meeting'>
  /** Null: for the meeting as a whole. */
  readonly itemId: string | null
  readonly attendance: readonly Attendee[]
  readonly isReadOnly: boolean
  /** The item's own state is shown, but a change counts from now on. */
  readonly fromNowOn?: boolean
  /** Sitting one out is declared, in words. */
  readonly onInterest?: ((memberId: string) => void) | undefined
  readonly isInDialog?: boolean
}

const groups = ['health', 'socialCare', null] as const

/** Who is here, by agency: arrows move, one key says how someone stands. */
export function AttendanceGrid(props: AttendanceGridProps) {
  const { room, itemId, attendance, isReadOnly, fromNowOn = false, onInterest, isInDialog = false } = props
  const grid = useRef<HTMLDivElement>(null)
  const order = groups.flatMap((side) => attendance.filter(({ member }) => member.side === side))
  const [chosen, setChosen] = useState(lastMoved)
  const [isIn, setIn] = useState(false)
  const at = order.find(({ member }) => member.id === chosen) ?? order[0]
  const [first] = useState(at?.member.id)
  // On the page only while somebody is not marked yet: whoever only walks past keeps the focus where it is.
  const [isTaken] = useState(isInDialog || attendance.some(({ meeting }) => meeting === 'absent'))
  const stateOf = (attendee: Attendee): AttendanceState =>
    itemId === null ? attendee.meeting : attendee.item

  const mark = async (attendee: Attendee, state: AttendanceState): Promise<void> => {
    const { member } = attendee
    rememberMoved(member.id)
    if (state === 'sits_out') return onInterest?.(member.id)
    const which = fromNowOn ? null : itemId
    const input = { meetingId: room.meeting.id, itemId: which, memberId: member.id, state }
    const before = which === null ? attendee.meeting : attendee.item
    const said = await saidIn(itemId, attendee)
    if (!(await run('room.setAttendance', input))) return
    announce(`${member.name}: ${attendanceWords[state]}. Saved`)
    if (before !== state)
      did({
        said: `${member.name}: ${attendanceWords[state]}`,
        takeBack: () => markAgain({ ...input, before, said }),
      })
  }
  const focusRow = (next: Attendee | undefined): void => {
    if (!next) return
    setChosen(next.member.id)
    grid.current?.querySelector<HTMLElement>(`[data-member="${next.member.id}"] [data-on="true"]`)?.focus()
  }
  const onWalk = useSteady((from: Attendee, by: 1 | -1) => focusRow(order[order.indexOf(from) + by]))
  const onMark = useSteady((attendee: Attendee, state: AttendanceState) => void mark(attendee, state))
  /** By a key: also while the focus is elsewhere in the room, on the row that is marked as the one it is about. */
  const markAt = (state: AttendanceState): void => {
    if (!at) return
    if (!isIn) focusRow(at)
    void mark(at, state)
  }
  useFocusIn(grid, (target) => {
    setIn(target !== null)
    const memberId = memberOf(target)
    if (memberId !== null) setChosen(memberId)
  })
  const states = gridStates(onInterest !== undefined)
  useShortcuts(
    'Who is here, on a person’s row',
    isReadOnly
      ? {}
      : Object.fromEntries(
          states.map((state) => [
            attendanceKeys[state],
            {
              label: shortStates[state],
              run: () => markAt(state),
              isDisabled: isInDialog && !isIn,
              inDialogs: isInDialog,
            },
          ]),
        ),
  )
  return (
    <div ref={grid} {...keysActHere}>
      {!isReadOnly && <Keys states={states} />}
      <div className={styles.groups}>
        {groups.map((side) => {
          const members = attendance.filter(({ member }) => member.side === side)
          if (members.length === 0) return null
          const present = members.filter((attendee) => stateOf(attendee) === 'present').length
          return (
            <section key={side ?? 'neither'}>
              <Counted side={side} present={present} />
              <ul className={styles.members}>
                {members.map((attendee) => (
                  <li key={attendee.member.id} data-current={!isReadOnly && attendee === at}>
                    <span className={styles.who}>
                      {attendee.member.name}
                      <span className={styles.title}>{attendee.member.title}</span>
                    </span>
                    {isReadOnly ? (
                      <Tag>{attendanceWords[stateOf(attendee)]}</Tag>
                    ) : (
                      <AttendanceRow
                        attendee={attendee}
                        state={stateOf(attendee)}
                        states={states}
                        isCurrent={attendee === at}
                        autoFocus={isTaken && attendee.member.id === first}
                        onWalk={onWalk}
                        onMark={onMark}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}

/** A mark draws its row and its agency's count, and none of the rest again. */
const Keys = memo(function Keys({ states }: { readonly states: readonly AttendanceState[] }) {
  return (
    <p className={styles.keys}>
      {states.map((state) => (
        <span key={state}>
          <Kbd combo={attendanceKeys[state]} /> {shortStates[state]}
        </span>
      ))}
      <span>
        <Kbd combo="ArrowUp" /> <Kbd combo="ArrowDown" /> next person
      </span>
    </p>
  )
})

interface CountedProps {
  readonly side: Side | null
  readonly present: number
}

const Counted = memo(function Counted({ side, present }: CountedProps) {
  return (
    <Eyebrow as="h2">
      {side ? sideWords[side] : neitherSideWords}, {present} present
    </Eyebrow>
  )
})
