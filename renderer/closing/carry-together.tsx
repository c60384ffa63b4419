import { z } from 'zod'
import { addDays, longDate } from '../../shared/kernel/dates.ts'
import { closing } from '../../shared/closing.ts'
import type { ClosingCheck, OpenItem } from '../../shared/closing.ts'
import type { RoomApart } from '../room/acts/apart-from-who.ts'
import { ask } from '../data/use-op.ts'
import { asDay } from '../form/bound.tsx'
import { Form } from '../form/form.tsx'
import { plural } from '../words/time-words.ts'
import { DateField, Row, SelectField, Small, TextArea, TextField, announce } from '../ui/index.ts'
import { itemName, usualReasons } from './end-words.ts'

interface CarryTogetherProps {
  readonly room: RoomApart
  readonly check: ClosingCheck
  readonly items: readonly OpenItem[]
  readonly onDone: () => void
}

const newMeeting = 'new'

/** `to`: the id of a meeting that there is, or that one is made. */
const Carried = z.object({
  to: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  reason: closing.carry.input.shape.reason,
})
type Carried = z.output<typeof Carried>

const carry = (
  { meeting }: RoomApart,
  items: readonly OpenItem[],
  { to, heldOn, startsAt, reason }: Carried,
): Promise<RoomApart> =>
  ask('closing.carry', {
    meetingId: meeting.id,
    items: items.map(({ item }) => ({ itemId: item.id, version: item.version })),
    to: to === newMeeting ? { heldOn, startsAt, place: meeting.place } : { meetingId: to },
    reason,
  })

/** To a named later meeting, with one reason; where there is none yet it is made here. */
export function CarryTogether({ room, check, items, onDone }: CarryTogetherProps) {
  const { meeting } = room
  const count = plural(items.length, 'item')
  return (
    <Form
      schema={Carried}
      initial={{
        to: check.later[0]?.id ?? newMeeting,
        heldOn: addDays(meeting.heldOn, 28),
        startsAt: meeting.startsAt,
        reason: usualReasons[items[0]?.end ?? 'undecided'],
      }}
      send={(carried) => carry(room, items, carried)}
      save={`Put off ${count}`}
      back="Back"
      canSave={({ to, heldOn, reason }) => reason.trim() !== '' && (to !== newMeeting || heldOn !== '')}
      onDone={() => {
        announce(`${count} put off`)
        onDone()
      }}
      isInDialog
      onBack={onDone}
    >
      {({ field, values }) => (
        <>
          <WhichItems items={items} />
          <SelectField
            {...field('to')}
            label="To the meeting on"
            choices={[
              ...check.later.map((one) => ({
                id: one.id,
                label: `${longDate(one.heldOn)}, ${one.startsAt}`,
              })),
              { id: newMeeting, label: 'A new meeting' },
            ]}
          />
          {values.to === newMeeting && (
            <Row align="end" gap={4}>
              <DateField
                {...asDay(field('heldOn'))}
                label="Held on"
                min={addDays(meeting.heldOn, 1)}
                description="A draft with the panel’s standing items"
              />
              <TextField {...field('startsAt')} label="Starts at" width="short" />
            </Row>
          )}
          <TextArea {...field('reason')} label="Why" rows={2} autoFocus />
        </>
      )}
    </Form>
  )
}

function WhichItems({ items }: Pick<CarryTogetherProps, 'items'>) {
  const [first] = items
  return (
    <p>
      <b>{items.length === 1 && first ? itemName(first) : `${items.length} items`}</b>{' '}
      {items.length > 1 && <Small>{items.map(({ item }) => item.position).join(', ')}</Small>}
    </p>
  )
}
