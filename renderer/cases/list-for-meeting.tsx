import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useGo } from '../data/navigation.ts'
import { canStillBeListedFor } from '../meetings/in-order.ts'
import { LateFields, asksException, noLateWords, useLateException } from '../meetings/late-exception.tsx'
import { WhyPanel, askedWhy, whyGiven } from '../meetings/why-panel.tsx'
import { plural, todayOn } from '../words/time-words.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, RadioField, Stack, TextLink, notify } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'

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
  const meetings = useQueryOp('meetings.list', { states: ['draft', 'open'] })
  return (
    <Answer query={meetings} waiting="Looking up the meetings…">
      {(all) => {
        const coming = canStillBeListedFor(all, todayOn())
        if (coming.length > 0) return <OneOf coming={coming} caseId={caseId} onClose={onClose} />
        return (
          <p>
            No meeting is planned. <TextLink href={paths.meetings}>Plan one</TextLink>, then list the case.
          </p>
        )
      }}
    </Answer>
  )
}

interface OneOfProps extends Omit<ListForMeetingProps, 'isOpen'> {
  readonly coming: readonly MeetingSummary[]
}

function OneOf({ coming, caseId, onClose }: OneOfProps) {
  const go = useGo()
  const add = useCommandOp('meetings.addCases')
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const silent = askedWhy(add.error, [caseId])
  const [late, setLate] = useState(noLateWords)
  const leave = useLateException(late)
  const isLate = asksException(add.error)
  const meetingId = chosen ?? coming[0]?.id ?? ''

  const list = async () => {
    const reply = await add.run({
      meetingId,
      caseIds: [caseId],
      reasons: whyGiven(words, [caseId]),
      ...(leave && { exception: leave }),
    })
    if (!reply.ok) return
    onClose()
    notify(`Listed for ${longDate(reply.value.meeting.heldOn)}.`, {
      label: 'Open the agenda',
      run: () => go(paths.agenda(meetingId)),
    })
  }

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
      <WhyPanel
        cases={silent.map((id) => ({ id, name: '' }))}
        words={words}
        onChange={(id, text) => setWords({ [id]: text })}
      />
      {isLate && (
        <LateFields
          lead="The panel’s time limit for items of this meeting has passed."
          words={late}
          onChange={setLate}
          autoFocus
        />
      )}
      {add.error && silent.length === 0 && !isLate && <Trouble error={add.error} />}
      <div>
        <Button variant="primary" isPending={add.pending} pendingLabel="Listing…" onPress={() => void list()}>
          List the case
        </Button>
      </div>
    </Stack>
  )
}
