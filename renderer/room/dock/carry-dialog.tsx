import { z } from 'zod'
import { longDate } from '../../../shared/kernel/dates.ts'
import { meetings as meetingOps } from '../../../shared/meetings.ts'
import type { AgendaItem, MeetingSummary } from '../../../shared/meetings.ts'
import type { RoomApart } from '../acts/apart-from-who.ts'
import { SelectField, Small, TextArea } from '../../ui/index.ts'
import { canStillBeListedFor } from '../../meetings/in-order.ts'
import { FormDialog } from '../../form/form-dialog.tsx'
import { ask, useQueryOp } from '../../data/use-op.ts'

interface CarryDialogProps {
  readonly room: RoomApart
  readonly item: AgendaItem
  readonly onClose: () => void
  readonly onCarried: () => void
}

/** `to`: the next one there is, until somebody chooses another. */
const Carried = meetingOps.carry.input
  .pick({ itemId: true, version: true, reason: true })
  .extend({ to: z.string().nullable() })

/** To a named later meeting, with the reason: nothing is left undecided without one. */
export function CarryDialog({ room, item, onClose, onCarried }: CarryDialogProps) {
  const from = room.meeting.heldOn
  const meetings =
    useQueryOp('meetings.list', {
      states: ['draft', 'open'],
      first: 'soonest',
      from,
      ...ofPanel(room.meeting),
    }).data ?? []
  const later = canStillBeListedFor(meetings, from).filter(({ heldOn }) => heldOn >= from)
  const chosenOf = (to: string | null): string | null => to ?? later[0]?.id ?? null
  return (
    <FormDialog
      title="Put off to another meeting"
      schema={Carried}
      initial={{ itemId: item.id, version: item.version, reason: '', to: null }}
      send={({ to, ...input }) => ask('meetings.carry', { ...input, toMeetingId: chosenOf(to) ?? '' })}
      save="Put this item off"
      drawsKey
      back="Cancel"
      canSave={({ to, reason }) => chosenOf(to) !== null && reason.trim() !== ''}
      onSaved={onCarried}
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <WhichMeeting later={later} chosen={chosenOf(values.to)} onChange={field('to').onChange} />
          <TextArea {...field('reason')} label="Why" rows={2} autoFocus />
        </>
      )}
    </FormDialog>
  )
}

const ofPanel = ({ panelId }: RoomApart['meeting']) => (panelId === null ? {} : { panelId })

interface WhichMeetingProps {
  readonly later: readonly MeetingSummary[]
  readonly chosen: string | null
  readonly onChange: (to: string) => void
}

const WhichMeeting = ({ later, chosen, onChange }: WhichMeetingProps) =>
  later.length === 0 ? (
    <Small>There is no later meeting yet. Make one under Meetings, then put this item off to it.</Small>
  ) : (
    <SelectField
      label="To the meeting on"
      value={chosen}
      choices={later.map(({ id, heldOn }) => ({ id, label: longDate(heldOn) }))}
      onChange={onChange}
    />
  )
