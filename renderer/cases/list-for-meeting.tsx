import { useState } from 'react'
import { longDate } from '../../shared/dates.ts'
import { Answer } from '../answer.tsx'
import { paths } from '../paths.ts'
import { useGo } from '../navigation.ts'
import { plural } from '../time-words.ts'
import { Trouble } from '../trouble.tsx'
import { Button, Dialog, RadioField, Stack, TextLink, notify } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../use-op.ts'

export interface ListForMeetingProps {
  readonly caseId: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Puts the case on the agenda of a meeting that has not begun. */
export function ListForMeeting({ caseId, isOpen, onClose }: ListForMeetingProps) {
  return (
    <Dialog title="List it for a meeting" isOpen={isOpen} onOpenChange={onClose}>
      <Choose caseId={caseId} onClose={onClose} />
    </Dialog>
  )
}

function Choose({ caseId, onClose }: Omit<ListForMeetingProps, 'isOpen'>) {
  const go = useGo()
  const meetings = useQueryOp('meetings.list', {})
  const add = useCommandOp('meetings.addCases')
  const [chosen, setChosen] = useState<string | null>(null)

  const list = async (meetingId: string) => {
    const reply = await add.run({ meetingId, caseIds: [caseId] })
    if (!reply.ok) return
    onClose()
    notify(`Listed for ${longDate(reply.value.meeting.heldOn)}.`, {
      label: 'Open the agenda',
      run: () => go(paths.agenda(meetingId)),
    })
  }

  return (
    <Answer query={meetings} waiting="Looking up the meetings…">
      {(all) => {
        const coming = all.filter(({ state }) => state === 'draft' || state === 'open')
        if (coming.length === 0) {
          return (
            <p>
              No meeting is planned. <TextLink href={paths.meetings}>Plan one</TextLink>, then list the case.
            </p>
          )
        }
        const meetingId = chosen ?? coming[0]?.id ?? null
        return (
          <Stack gap={5}>
            <RadioField
              label="Meeting"
              value={meetingId}
              onChange={setChosen}
              choices={coming.map(({ id, heldOn, startsAt, caseCount, minutes }) => ({
                id,
                label: `${longDate(heldOn)}, ${startsAt}`,
                description: `${plural(caseCount, 'case')}, ${plural(minutes, 'minute')} so far`,
              }))}
            />
            {add.error && <Trouble error={add.error} />}
            <div>
              <Button
                variant="primary"
                isPending={add.pending}
                pendingLabel="Listing…"
                onPress={() => meetingId !== null && void list(meetingId)}
              >
                List the case
              </Button>
            </div>
          </Stack>
        )
      }}
    </Answer>
  )
}
