import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Side } from '../../shared/kernel/text.ts'
import { Button, Row, SelectField, TextField, useShortcuts } from '../ui/index.ts'
import { orSay } from '../room/acts/saving.ts'
import { sideWords } from '../words/agencies.ts'
import { addGuest } from './change-guests.ts'
import { nameAndRole } from './guest-words.ts'
import styles from './guests.module.css'

interface GuestFormProps {
  readonly meetingId: string
  /** What they can be written down for, the likeliest first; `null`: the whole meeting. */
  readonly places: readonly { readonly itemId: string | null; readonly label: string }[]
  /** In the room already, or only expected. */
  readonly here: boolean
  readonly onClose: () => void
}

const whole = 'meeting'

/** Who comes once: one line, with no sign-in and no passphrase. */
export function GuestForm({ meetingId, places, here, onClose }: GuestFormProps) {
  const [line, setLine] = useState('')
  const [side, setSide] = useState<Side | 'neither'>('neither')
  const [place, setPlace] = useState(places[0]?.itemId ?? whole)
  const [trouble, setTrouble] = useState<string>()
  useShortcuts('A guest who comes once', {
    Escape: { label: 'Leave it', run: onClose, inFields: true, inDialogs: true },
  })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { name, title } = nameAndRole(line)
    if (name === '') return setTrouble('Write a name.')
    const itemId = place === whole ? null : place
    const of = side === 'neither' ? null : side
    if (await orSay(addGuest({ meetingId, itemId, name, title, side: of, here }))) onClose()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      aria-label="A guest who comes once"
    >
      <TextField
        label="Name, and role or organisation"
        description="Lee Park, housing officer"
        value={line}
        onChange={setLine}
        maxLength={320}
        autoFocus
        errorMessage={trouble}
      />
      <SelectField
        label="Of"
        value={side}
        onChange={setSide}
        choices={[
          { id: 'neither', label: 'Neither' },
          { id: 'health', label: sideWords.health },
          { id: 'socialCare', label: sideWords.socialCare },
        ]}
      />
      {places.length > 1 && (
        <SelectField
          label="Comes for"
          value={place}
          onChange={setPlace}
          choices={places.map(({ itemId, label }) => ({ id: itemId ?? whole, label }))}
        />
      )}
      <Row gap={2}>
        <Button type="submit">Add the guest</Button>
        <Button variant="plain" onPress={onClose}>
          Leave it
        </Button>
      </Row>
    </form>
  )
}
