import { useState } from 'react'
import { z } from 'zod'
import { longDate } from '../../shared/kernel/dates.ts'
import type { RealTimes } from '../../shared/real-times.ts'
import type { ClosingCheck, OpenItem } from '../../shared/closing.ts'
import type { RoomApart } from './acts/apart-from-who.ts'
import { CarryTogether } from '../closing/carry-together.tsx'
import { ClosingList } from '../closing/closing-list.tsx'
import { TimesFields, isTold, timesToBegin } from '../minutes/times-fields.tsx'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { plural, todayOn } from '../words/time-words.ts'
import { Answer } from '../form/answer.tsx'
import { Form } from '../form/form.tsx'
import { Button, Dialog, Small, Stack, useShortcuts } from '../ui/index.ts'
import { flushEdits } from '../data/use-flush.ts'
import { ask, useQueryOp } from '../data/use-op.ts'

interface CloseMeetingProps {
  readonly room: RoomApart
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
  const query = useQueryOp('closing.check', { meetingId: room.meeting.id })
  const check = query.data
  const [carrying, setCarrying] = useState<readonly OpenItem[] | null>(null)
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
    >
      <Answer query={query} waiting="Looking at what is still open…">
        {() => null}
      </Answer>
      {check && carrying && (
        <CarryTogether room={room} check={check} items={carrying} onDone={() => setCarrying(null)} />
      )}
      {check && !carrying && (
        <Stack>
          <p>{isAllDone(check) ? clearWords : openWords(check)}</p>
          <ClosingList room={room} check={check} onGoTo={onGoTo} onCarry={setCarrying} />
          <Closing room={room} check={check} onClose={onClose} />
        </Stack>
      )}
    </Dialog>
  )
}

/** Times are sent where they are told whole. */
const Closed = z.object({
  times: z.object({ startedAt: z.string(), endedAt: z.string(), reason: z.string() }),
})

/** Somebody has begun to say when it really ended, and has not said all of it. */
const isHalfTold = (times: RealTimes): boolean => !isTold(times) && `${times.endedAt}${times.reason}` !== ''

const isAllDone = ({ items, unassigned }: ClosingCheck): boolean =>
  items.length === 0 && unassigned.length === 0

interface ClosingProps extends Pick<CloseMeetingProps, 'room'> {
  readonly check: ClosingCheck
  readonly onClose: () => void
}

function Closing({ room: { meeting }, check, onClose }: ClosingProps) {
  const go = useGo()
  const isClear = isAllDone(check)
  const isLate = meeting.kind === 'panel' && todayOn() > meeting.heldOn
  return (
    <Form
      schema={Closed}
      initial={{ times: timesToBegin(meeting) }}
      // The version as it is when it is pressed: the key that blanks the shared screen works here, too.
      send={({ times }) =>
        ask('meetings.close', {
          meetingId: meeting.id,
          version: meeting.version,
          ...(isTold(times) && { times }),
        })
      }
      save="Close and go to sign-off"
      pending="Closing…"
      back="Not yet"
      focusesSave={isClear}
      canSave={({ times }) => isClear && !(isLate && isHalfTold(times))}
      isInDialog
      onDone={() => go(paths.sign(meeting.id))}
      onBack={onClose}
    >
      {({ values, set }) => (
        <>
          {isLate && isClear && (
            <RealEnd heldOn={meeting.heldOn} told={values.times} onChange={(times) => set('times', times)} />
          )}
          <Small as="p">
            Once closed, nothing in the records can be edited. A change makes a new version, which all sign
            again.
          </Small>
        </>
      )}
    </Form>
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
