import { fullName } from '../../shared/kernel/person-name.ts'
import type { Guest, GuestPart } from '../../shared/guests.ts'
import type { RoomItem } from '../../shared/room.ts'
import { apartFromWho } from '../room/acts/apart-from-who.ts'
import type { RoomApart } from '../room/acts/apart-from-who.ts'
import { useRecords } from '../room/acts/use-records.ts'
import { keysActHere } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { goesOn } from '../../shared/support.ts'
import type { Offer } from '../../shared/support.ts'
import { nameAndRole, whoIsWith } from './guest-words.ts'
import { MarksOfItem } from './marks-of-item.tsx'
import styles from './guests.module.css'

interface Known extends Pick<RoomItem, 'case' | 'person'> {
  /** Names of those who are asked to the meeting as members. */
  readonly members: readonly string[]
}

export interface WithThePersonProps extends Known, Pick<RoomItem, 'item'> {
  readonly room: RoomApart
}

/** Whether the person is here, and with whom: one press where the case knows the name, else the name is typed. */
export const WithThePerson = apartFromWho((props: WithThePersonProps) => {
  const { room, item, person } = props
  const { data: guests = [] } = useQueryOp('guests.list', { meetingId: room.meeting.id })
  const caseId = props.case?.id ?? ''
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
        known={knownOf(props, support?.offers ?? [])}
        guests={guests.filter(({ itemId }) => itemId === item.id)}
      />
    </div>
  )
})

export interface Offered extends Pick<Guest, 'name' | 'title'> {
  readonly part: GuestPart
}

const partOf = { advocacy: 'advocate', brokerage: 'broker', peer_support: 'peer_supporter' } as const

/** Whom the case knows: the person, who was accepted to support them, and a key worker; without those who are members. */
function knownOf({ person, case: of, members }: Known, offers: readonly Offer[]): readonly Offered[] {
  const accepted = offers
    .filter(goesOn)
    .flatMap(({ kind, name, organisation }) =>
      kind === 'joint_budget' ? [] : [{ part: partOf[kind], name, title: organisation }],
    )
  const isAccepted = (name: string): boolean => accepted.some((one) => one.name === name)
  const isMember = members.some((name) => name === of?.keyWorker)
  const named = (part: GuestPart, line: string): Offered[] =>
    isAccepted(line) ? [] : [{ part, ...nameAndRole(line) }]
  const all: readonly Offered[] = [
    { part: 'person', name: person ? fullName(person) : '', title: '' },
    ...accepted.filter(({ name }) => !members.includes(name)),
    ...named('advocate', of?.advocate ?? ''),
    ...named('broker', of?.broker ?? ''),
    { part: 'guest', name: isMember ? '' : (of?.keyWorker ?? ''), title: 'key worker' },
  ]
  return all.filter(({ name }) => name.trim() !== '')
}
