import { fullName } from '../../shared/kernel/person-name.ts'
import type { Guest, GuestPart } from '../../shared/guests.ts'
import type { Room, RoomItem } from '../../shared/room.ts'
import { useRecords } from '../room/acts/use-records.ts'
import { keysActHere } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { goesOn } from '../../shared/support.ts'
import type { Offer } from '../../shared/support.ts'
import { nameAndRole, whoIsWith } from './guest-words.ts'
import { MarksOfItem } from './marks-of-item.tsx'
import styles from './guests.module.css'

type Known = Pick<RoomItem, 'item' | 'case' | 'person' | 'attendance'>

export interface WithThePersonProps {
  readonly room: Room
  readonly roomItem: Known
}

/** Whether the person is here, and with whom: one press where the case knows the name, else the name is typed. */
export function WithThePerson({ room, roomItem }: WithThePersonProps) {
  const { item, person } = roomItem
  const { data: guests = [] } = useQueryOp('guests.list', { meetingId: room.meeting.id })
  const caseId = roomItem.case?.id ?? ''
  const { data: support } = useQueryOp('support.ofCase', { caseId }, { enabled: caseId !== '' })
  const canEdit = useRecords(room) && item.state !== 'carried'
  if (!person) return null
  const said = whoIsWith(guests, item, person.pronoun)
  if (!canEdit) return said === '' ? null : <p className={styles.with}>{said}</p>
  return (
    <div className={styles.with} role="group" aria-label="Who else is here" {...keysActHere}>
      {said !== '' && <p>{said}</p>}
      <MarksOfItem
        meetingId={room.meeting.id}
        itemId={item.id}
        known={knownOf(roomItem, support?.offers ?? [])}
        guests={guests.filter(({ itemId }) => itemId === item.id)}
      />
    </div>
  )
}

export interface Offered extends Pick<Guest, 'name' | 'title'> {
  readonly part: GuestPart
}

const partOf = { advocacy: 'advocate', brokerage: 'broker', peer_support: 'peer_supporter' } as const

/** Whom the case knows: the person, who was accepted to support them, and a key worker; without those who are members. */
function knownOf({ person, case: of, attendance }: Known, offers: readonly Offer[]): readonly Offered[] {
  const accepted = offers
    .filter(goesOn)
    .flatMap(({ kind, name, organisation }) =>
      kind === 'joint_budget' ? [] : [{ part: partOf[kind], name, title: organisation }],
    )
  const isAccepted = (name: string): boolean => accepted.some((one) => one.name === name)
  const isMember = attendance.some(({ member }) => member.name === of?.keyWorker)
  const named = (part: GuestPart, line: string): Offered[] =>
    isAccepted(line) ? [] : [{ part, ...nameAndRole(line) }]
  const all: readonly Offered[] = [
    { part: 'person', name: person ? fullName(person) : '', title: '' },
    ...accepted.filter(({ name }) => !attendance.some(({ member }) => member.name === name)),
    ...named('advocate', of?.advocate ?? ''),
    ...named('broker', of?.broker ?? ''),
    { part: 'guest', name: isMember ? '' : (of?.keyWorker ?? ''), title: 'key worker' },
  ]
  return all.filter(({ name }) => name.trim() !== '')
}
