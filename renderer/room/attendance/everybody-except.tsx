import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Room } from '../../../shared/room.ts'
import { plural } from '../../words/time-words.ts'
import { Button, Row, SelectField, TextField, useShortcuts } from '../../ui/index.ts'
import { meantBy } from './by-initials.ts'
import { markTogether, unmarkedOf } from './mark-all.ts'

type Away = 'apology' | 'absent'

/** The whole list in one line: everybody who is not marked yet is present, except those whose initials are written. */
export function EverybodyExcept({ room }: { readonly room: Room }) {
  const [isOpen, setOpen] = useState(false)
  const [written, setWritten] = useState('')
  const [away, setAway] = useState<Away>('apology')
  const [trouble, setTrouble] = useState<string>()
  const unmarked = unmarkedOf(room.attendance)
  const close = (): void => {
    setOpen(false)
    setWritten('')
    setTrouble(undefined)
  }
  useShortcuts(
    'In the room',
    unmarked.length < 2 ? {} : { x: { label: 'Everybody is present, except …', run: () => setOpen(true) } },
  )
  const submit = async (): Promise<void> => {
    const { ids, unclear } = meantBy(
      written,
      unmarked.map(({ member }) => member),
    )
    if (unclear.length > 0 || ids.length === 0)
      return setTrouble(unclear.join(' ') || 'Write whose initials.')
    const marks = unmarked.map(({ member: { id } }) => ({
      memberId: id,
      state: ids.includes(id) ? away : ('present' as const),
    }))
    const here = plural(unmarked.length - ids.length, 'person', 'people')
    const others = `${ids.length} ${away === 'apology' ? 'sent apologies' : 'not here'}`
    if (await markTogether(room.meeting.id, marks, `${here} marked as present, ${others}`)) close()
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void submit()
  }
  if (unmarked.length < 2) return null
  if (!isOpen)
    return (
      <Button shortcut="x" onPress={() => setOpen(true)}>
        Everybody except…
      </Button>
    )
  return (
    <form onSubmit={onSubmit} aria-label="Everybody is present, except">
      <Row align="end">
        <TextField
          label="Everybody is present, except"
          description="Initials or names: dw, jb"
          width="medium"
          autoFocus
          value={written}
          onChange={setWritten}
          errorMessage={trouble}
        />
        <SelectField
          label="They"
          value={away}
          onChange={(next) => setAway(next === 'absent' ? 'absent' : 'apology')}
          choices={[
            { id: 'apology', label: 'sent apologies' },
            { id: 'absent', label: 'are not here' },
          ]}
        />
        <Button variant="primary" type="submit">
          Mark everybody
        </Button>
        <Button variant="plain" onPress={close}>
          Cancel
        </Button>
      </Row>
    </form>
  )
}
