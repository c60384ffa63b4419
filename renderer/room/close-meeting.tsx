import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { RealTimes } from '../../shared/real-times.ts'
import type { ClosingCheck, OpenItem } from '../../shared/closing.ts'
import type { Room } from '../../shared/room.ts'
import { CarryTogether } from '../closing/carry-together.tsx'
import { ClosingList } from '../closing/closing-list.tsx'
import { TimesFields, isTold, timesToBegin } from '../minutes/times-fields.tsx'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { plural, todayOn } from '../words/time-words.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Row, Small, Stack, Waiting, useShortcuts } from '../ui/index.ts'
import { flushEdits } from '../data/use-flush.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'

interface CloseMeetingProps {
  readonly room: Room
  readonly onGoTo: (itemId: string) => void
}

/** Closing decides nothing: whatever is still open is named, and is mended or carried from there. */
export function CloseMeeting({ room, onGoTo }: CloseMeetingProps) {
  const [isOpen, setOpen] = useState(false)
  // What was typed last counts, and is on disk before anything is asked about it.
  const open = (): void => void flushEdits().then(() => setOpen(true))
  useShortcuts('In the room', { x: { label: 'Check what is open, and close the meeting', run: open } })
  return (
    <>
      <Button shortcut="x" onPress={open}>
        Close the meeting
      </Button>
      {isOpen && (
        <ClosingDialog
          room={room}
          onClose={() => setOpen(false)}
          onGoTo={(itemId) => {
            setOpen(false)
            onGoTo(itemId)
          }}
        />
      )}
    </>
  )
}

function ClosingDialog({ room, onGoTo, onClose }: CloseMeetingProps & { readonly onClose: () => void }) {
  const check = useQueryOp('closing.check', { meetingId: room.meeting.id }).data
  const [carrying, setCarrying] = useState<readonly OpenItem[] | null>(null)
  const go = useGo()
  const close = useCommandOp('meetings.close')
  const isClear = check !== undefined && check.items.length === 0 && check.unassigned.length === 0
  const { id: meetingId, version, heldOn, kind } = room.meeting
  const isLate = kind === 'panel' && todayOn() > heldOn
  const [told, setTold] = useState(() => timesToBegin(room.meeting))
  const isHalfTold = isLate && !isTold(told) && `${told.endedAt}${told.reason}` !== ''
  const submit = async (): Promise<void> => {
    const reply = await close.run({ meetingId, version, ...(isTold(told) && { times: told }) })
    if (reply.ok) go(paths.sign(room.meeting.id))
  }
  const unreached = check?.items.filter(({ end }) => end === 'not_reached') ?? []
  const first = check?.items[0]
  useShortcuts('Closing the meeting', {
    n: {
      label: 'Go to the first that is open',
      run: () => first && onGoTo(first.item.id),
      inDialogs: true,
      isDisabled: !first || carrying !== null,
    },
    c: {
      label: 'Put off what was not reached, together',
      run: () => setCarrying(unreached),
      inDialogs: true,
      isDisabled: unreached.length === 0 || carrying !== null,
    },
  })
  return (
    <Dialog
      title={carrying ? 'Put off to another meeting' : 'Close the meeting'}
      isOpen
      onOpenChange={(open) => !open && (carrying ? setCarrying(null) : onClose())}
      size="wide"
      keepOnPressOutside={carrying !== null}
      footer={
        carrying === null && (
          <Row justify="end">
            <Button onPress={onClose}>Not yet</Button>
            <Button
              key={isClear ? 'clear' : 'open'}
              variant="primary"
              isDisabled={!isClear || isHalfTold}
              isPending={close.pending}
              onPress={() => void submit()}
              autoFocus={isClear}
            >
              Close and go to sign-off
            </Button>
          </Row>
        )
      }
    >
      {!check && <Waiting>Looking at what is still open…</Waiting>}
      {check && carrying && (
        <CarryTogether room={room} check={check} items={carrying} onDone={() => setCarrying(null)} />
      )}
      {check && !carrying && (
        <Stack>
          <p>{isClear ? clearWords : openWords(check)}</p>
          <ClosingList room={room} check={check} onGoTo={onGoTo} onCarry={setCarrying} />
          {isLate && isClear && <RealEnd heldOn={heldOn} told={told} onChange={setTold} />}
          <Small as="p">
            Once closed, nothing in the records can be edited. A change makes a new version, which all sign
            again.
          </Small>
          {close.error && <Trouble error={close.error} />}
        </Stack>
      )}
    </Dialog>
  )
}

interface RealEndProps {
  readonly heldOn: string
  readonly told: RealTimes
  readonly onChange: (told: RealTimes) => void
}

/** A meeting that is closed on a later day did not end now: nobody but those who were there knows when. */
const RealEnd = ({ heldOn, told, onChange }: RealEndProps) => (
  <section aria-label="When it ended">
    <Stack gap={3}>
      <p>{`This meeting was on ${longDate(heldOn)}. When did it really end? Left empty, the minutes ask again.`}</p>
      <TimesFields told={told} onChange={onChange} />
    </Stack>
  </section>
)

const clearWords =
  'Every case is decided and read back, or put off. Closing freezes each record as it was read back; it decides nothing.'

function openWords({ items, unassigned }: ClosingCheck): string {
  const open = [
    items.length > 0 && plural(items.length, 'item'),
    unassigned.length > 0 && plural(unassigned.length, 'action'),
  ].filter(Boolean)
  return `${open.join(' and ')} still open. Each can be opened from here and finished, or left with a reason; closing decides nothing.`
}
