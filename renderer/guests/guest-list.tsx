import { X } from 'lucide-react'
import type { Guest } from '../../shared/guests.ts'
import { Button, IconButton, Small } from '../ui/index.ts'
import { markGuest, removeGuest } from './change-guests.ts'
import { guestLine } from './guest-words.ts'
import styles from './guests.module.css'

interface GuestListProps {
  readonly guests: readonly Guest[]
  readonly canEdit: boolean
  /** They can come and go: the meeting has begun. */
  readonly isInRoom: boolean
  /** What somebody comes for, where that is not the meeting. */
  readonly placeOf?: (guest: Guest) => string
}

/** Guests by name, whether they are here, and a way to take each out again. */
export function GuestList({ guests, canEdit, isInRoom, placeOf = () => '' }: GuestListProps) {
  if (guests.length === 0) return null
  return (
    <ul className={styles.list} aria-label="Guests">
      {guests.map((guest) => (
        <li key={guest.id}>
          <span>
            {guestLine(guest)}
            {placeOf(guest) !== '' && <Small> {placeOf(guest)}</Small>}
          </span>
          {isInRoom && canEdit && (
            <Button
              variant="plain"
              aria-pressed={guest.here}
              aria-label={`${guest.name} is here`}
              onPress={() => void markGuest(guest, !guest.here)}
            >
              {guest.here ? 'Here' : 'Not here'}
            </Button>
          )}
          {canEdit && (
            <IconButton label={`Take out ${guest.name}`} onPress={() => void removeGuest(guest)}>
              <X size="0.9375rem" />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  )
}
