import type { InvitationState, WrittenInvitation } from '../../shared/invitations.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { useState } from 'react'
import { useMay } from '../data/open-session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, MarginNote, Small, Stack } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'

/** The entry for everyone's calendar. It is written to a folder: nothing sends by itself. */
export function InvitationNote({ meeting }: { readonly meeting: Meeting }) {
  const { data: state } = useQueryOp('invitations.get', { meetingId: meeting.id })
  if (!state) return null
  return (
    <>
      <CancelledNote cancelled={state.cancelled} />
      {mayLeave(meeting, state) && <Invitation meeting={meeting} state={state} />}
    </>
  )
}

/** Nobody is told of a draft; and what was never sent is not called off. */
const mayLeave = ({ state }: Meeting, { sequence }: InvitationState): boolean =>
  state === 'open' || (state === 'cancelled' && sequence !== null)

function Invitation({ meeting, state }: { readonly meeting: Meeting; readonly state: InvitationState }) {
  const mayWrite = useMay('invitations.write')
  const write = useCommandOp('invitations.write')
  const [written, setWritten] = useState<WrittenInvitation | null>(null)
  const submit = async (): Promise<void> => {
    setWritten(null)
    const reply = await write.run({ meetingId: meeting.id })
    if (reply.ok) setWritten(reply.value)
  }
  const isOff = meeting.state === 'cancelled'
  return (
    <MarginNote title="Calendar invitation">
      <Stack gap={3}>
        <span>{standing(state, isOff)}</span>
        {mayWrite && (
          <div>
            <Button isPending={write.pending} pendingLabel="Saving…" onPress={() => void submit()}>
              {isOff ? 'Save the cancellation (.ics)' : 'Save the invitation (.ics)'}
            </Button>
          </div>
        )}
        {written && (
          <Small>
            Saved to {written.folderName} as {written.fileName}.
          </Small>
        )}
        {write.error && write.error.kind !== 'cancelled' && <Trouble error={write.error} />}
      </Stack>
    </MarginNote>
  )
}

function standing({ sequence, isOutdated }: InvitationState, isOff: boolean): string {
  if (sequence === null) return 'A file for everyone’s calendar, with case references and no names.'
  if (isOff && isOutdated) return 'The invitation is out. Send the cancellation after it.'
  if (isOff) return 'The cancellation has been saved.'
  return isOutdated
    ? 'The date, time or place has changed since the invitation was saved. Send the new one after it.'
    : 'Saved as the meeting stands now.'
}

/** Why a meeting was called off, and by whom. */
function CancelledNote({ cancelled }: Pick<InvitationState, 'cancelled'>) {
  if (cancelled === null) return null
  return (
    <MarginNote title="Cancelled">
      {cancelled.reason} {cancelled.by}, {dateAndTime(cancelled.at)}.
    </MarginNote>
  )
}
