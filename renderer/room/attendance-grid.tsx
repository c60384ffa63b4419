import { attendanceStates } from '../../shared/room.ts'
import type { Attendee, AttendanceState, Room } from '../../shared/room.ts'
import { attendanceWords, neitherSideWords, sideWords } from '../../shared/words.ts'
import { Eyebrow, SelectField, Tag } from '../ui/index.ts'
import { run } from './saving.ts'
import styles from './attendance-grid.module.css'

interface AttendanceGridProps {
  readonly room: Room
  /** Null: for the meeting as a whole. */
  readonly itemId: string | null
  readonly attendance: readonly Attendee[]
  readonly isReadOnly: boolean
}

const groups = ['health', 'socialCare', null] as const

/** Who is here, by agency: one choice a person, for the meeting or for one item. */
export function AttendanceGrid({ room, itemId, attendance, isReadOnly }: AttendanceGridProps) {
  const stateOf = (attendee: Attendee): AttendanceState =>
    itemId === null ? attendee.meeting : attendee.item
  return (
    <div className={styles.groups}>
      {groups.map((side) => {
        const members = attendance.filter(({ member }) => member.side === side)
        if (members.length === 0) return null
        const present = members.filter((attendee) => stateOf(attendee) === 'present').length
        return (
          <section key={side ?? 'neither'}>
            <Eyebrow as="h2">
              {side ? sideWords[side] : neitherSideWords}, {present} present
            </Eyebrow>
            <ul className={styles.members}>
              {members.map((attendee) => (
                <li key={attendee.member.id}>
                  <span className={styles.who}>
                    {attendee.member.name}
                    <span className={styles.title}>{attendee.member.title}</span>
                  </span>
                  {isReadOnly ? (
                    <Tag>{attendanceWords[stateOf(attendee)]}</Tag>
                  ) : (
                    <Choice room={room} itemId={itemId} attendee={attendee} state={stateOf(attendee)} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

interface ChoiceProps {
  readonly room: Room
  readonly itemId: string | null
  readonly attendee: Attendee
  readonly state: AttendanceState
}

function Choice({ room, itemId, attendee, state }: ChoiceProps) {
  const { member } = attendee
  return (
    <SelectField
      label={`Attendance of ${member.name}`}
      hideLabel
      width="medium"
      value={state}
      choices={attendanceStates.map((id) => ({ id, label: attendanceWords[id] }))}
      onChange={(next) => {
        if (next)
          void run('room.setAttendance', {
            meetingId: room.meeting.id,
            itemId,
            memberId: member.id,
            state: next,
          })
      }}
    />
  )
}
