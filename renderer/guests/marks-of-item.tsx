import { useState } from 'react'
import type { Guest } from '../../shared/guests.ts'
import { guestPartWords } from '../../shared/words.ts'
import { AddLine } from '../form/add-line.tsx'
import { Small, TextButton } from '../ui/index.ts'
import { orSay } from '../room/acts/saving.ts'
import { addGuest, markGuest, removeGuest } from './change-guests.ts'
import { GuestForm, longestLine } from './guest-form.tsx'
import { guestLine, nameAndRole } from './guest-words.ts'
import type { Offered } from './with-the-person.tsx'
import styles from './guests.module.css'

interface MarksOfItemProps {
  readonly meetingId: string
  readonly itemId: string
  readonly known: readonly Offered[]
  /** Those written down for this item. */
  readonly guests: readonly Guest[]
}

const labelOf = ({ part, name, title }: Offered): string => {
  if (part === 'person') return 'The person is here'
  return part === 'guest' ? guestLine({ name, title, side: null }) : `${guestPartWords[part]}: ${name}`
}

const isSame = (one: Offered, { part, name }: Offered): boolean => one.part === part && one.name === name

/** One press for each whom the case knows or somebody wrote down; the others are typed. */
export function MarksOfItem({ meetingId, itemId, known, guests }: MarksOfItemProps) {
  const [isAdding, setAdding] = useState(false)
  const typed = guests.filter((guest) => !known.some((one) => isSame(one, guest)))
  const parts = (['advocate', 'carer', 'interpreter'] as const).filter(
    (part) => ![...known, ...guests].some((one) => one.part === part),
  )
  const press = ({ part, name, title }: Offered, guest: Guest | undefined): void => {
    if (!guest) void orSay(addGuest({ meetingId, itemId, part, name, title }))
    else if (guest.here) void removeGuest(guest)
    else void markGuest(guest, true)
  }
  const add = (part: Offered['part'], line: string): Promise<void> =>
    addGuest({ meetingId, itemId, part, ...nameAndRole(line) })
  if (isAdding)
    return (
      <GuestForm
        meetingId={meetingId}
        places={[
          { itemId, label: 'This item' },
          { itemId: null, label: 'The whole meeting' },
        ]}
        here
        onClose={() => setAdding(false)}
      />
    )
  return (
    <>
      {[...known, ...typed].map((one) => {
        const guest = guests.find((other) => isSame(one, other))
        return (
          <button
            key={`${one.part} ${one.name}`}
            type="button"
            className={styles.mark}
            aria-pressed={guest?.here === true}
            onClick={() => press(one, guest)}
          >
            {labelOf(one)}
          </button>
        )
      })}
      {parts.map((part) => (
        <AddLine
          key={part}
          label={`Name of the ${guestPartWords[part].toLowerCase()}`}
          prompt={`${guestPartWords[part]}…`}
          maxLength={longestLine}
          onAdd={(line) => add(part, line)}
        />
      ))}
      <Small>
        <TextButton onPress={() => setAdding(true)}>Somebody else…</TextButton>
      </Small>
    </>
  )
}
