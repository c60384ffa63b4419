import { useState } from 'react'
import { z } from 'zod'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { Room } from '../../../shared/room.ts'
import { plural } from '../../words/time-words.ts'
import { Form } from '../../form/form.tsx'
import { Button, SelectField, TextField, useShortcuts } from '../../ui/index.ts'
import { meantBy } from './by-initials.ts'
import { mark, unmarkedOf } from './mark-all.ts'

const Except = z.object({ written: z.string(), away: z.enum(['apology', 'absent']) })
type Except = z.output<typeof Except>

/** The whole list in one line: everybody who is not marked yet is present, except those whose initials are written. */
export function EverybodyExcept({ room }: { readonly room: Room }) {
  const [isOpen, setOpen] = useState(false)
  const unmarked = unmarkedOf(room.attendance)
  useShortcuts(
    'In the room',
    unmarked.length < 2 ? {} : { x: { label: 'Everybody is present, except …', run: () => setOpen(true) } },
  )
  if (unmarked.length < 2) return null
  if (!isOpen)
    return (
      <Button shortcut="x" onPress={() => setOpen(true)}>
        Everybody except…
      </Button>
    )
  return <WhoIsNot room={room} onClose={() => setOpen(false)} />
}

async function markThem({ meeting, attendance }: Room, { written, away }: Except): Promise<void> {
  const unmarked = unmarkedOf(attendance)
  const { ids, unclear } = meantBy(
    written,
    unmarked.map(({ member }) => member),
  )
  if (unclear.length > 0) throw invalid({ written: `unclear: ${unclear.join(' ')}` })
  if (ids.length === 0) throw invalid({ written: 'write whose initials' })
  const marks = unmarked.map(({ member: { id } }) => ({
    memberId: id,
    state: ids.includes(id) ? away : ('present' as const),
  }))
  const here = plural(unmarked.length - ids.length, 'person', 'people')
  const others = `${ids.length} ${away === 'apology' ? 'sent apologies' : 'not here'}`
  await mark(meeting.id, marks, `${here} marked as present, ${others}`)
}

const WhoIsNot = ({ room, onClose }: { readonly room: Room; readonly onClose: () => void }) => (
  <Form
    schema={Except}
    initial={{ written: '', away: 'apology' }}
    send={(except) => markThem(room, except)}
    save="Mark everybody"
    back="Cancel"
    layout="line"
    aria-label="Everybody is present, except"
    onDone={onClose}
    onBack={onClose}
  >
    {({ field }) => (
      <>
        <TextField
          {...field('written')}
          label="Everybody is present, except"
          description="Initials or names: dw, jb"
          width="medium"
          autoFocus
        />
        <SelectField
          {...field('away')}
          label="They"
          choices={[
            { id: 'apology', label: 'sent apologies' },
            { id: 'absent', label: 'are not here' },
          ]}
        />
      </>
    )}
  </Form>
)
