import { useEffect, useRef, useState } from 'react'
import type { RefCallback, RefObject } from 'react'
import type { RoomItem } from '../../../shared/room.ts'
import type { RoomApart } from '../acts/apart-from-who.ts'
import type { ReadBackText } from '../../../shared/read-back.ts'
import type { AppError } from '../../../shared/kernel/reply.ts'
import { api } from '../../data/api.ts'
import { Answer } from '../../form/answer.tsx'
import { Trouble } from '../../form/trouble.tsx'
import {
  Button,
  Dialog,
  DraftScope,
  Grow,
  Small,
  announce,
  notifyTrouble,
  useShortcuts,
} from '../../ui/index.ts'
import { flushEdits } from '../../data/use-flush.ts'
import { useCommandOp, useQueryOp } from '../../data/use-op.ts'
import { spokenIn, timeAloud } from './aloud.ts'
import { afterReadBack, stepThrough, toReadBack } from './read-back-order.ts'
import { ReadBackRecord } from './read-back-text.tsx'
import { run } from '../../data/run.ts'
import { WhoConfirms, useWhoConfirms } from './who-confirms.tsx'
import { useSeenToEnd } from './use-seen-to-end.ts'
import styles from './read-back.module.css'

/** One read-back is open at a time. */
const scrolledId = 'read-back'

interface ReadBackProps {
  readonly room: RoomApart
  /** The one to begin with. */
  readonly itemId: string
  /** Back to the console, at the item that was being read. */
  readonly onLeave: (itemId: string) => void
  /** Nothing is left to read back before the next item to be heard; null: nothing is left at all. */
  readonly onDone: (next: string | null) => void
}

/** The record as it will read, over the whole window: read aloud, mended where it stands, confirmed with one key. */
export function ReadBack({ room, itemId: first, onLeave, onDone }: ReadBackProps) {
  const [itemId, setItemId] = useState(first)
  const roomItem = useQueryOp('room.item', { itemId }).data
  const asked = useQueryOp('readBack.text', { itemId })
  const text = asked.data
  const [isNested, setNested] = useState(false)
  const confirm = useCommandOp('room.confirmReadBack')
  const chair = useWhoConfirms(roomItem)
  const item = room.items.find(({ id }) => id === itemId)
  const left = toReadBack(room.items).filter(({ id }) => id !== itemId).length

  const goTo = async (next: string): Promise<void> => {
    await flushEdits()
    setRefused(null)
    setItemId(next)
    const to = room.items.find(({ id }) => id === next)
    if (to && next !== itemId) announce(`Item ${to.position}: ${to.personName ?? ''}`)
  }
  const [refused, setRefused] = useState<AppError | null>(null)
  const submit = async (): Promise<void> => {
    setRefused(null)
    // What was typed last is part of what is confirmed, and has raised the version.
    await flushEdits()
    const read = await api.call('room.item', { itemId })
    if (!read.ok) return setRefused(read.error)
    const version = read.value.decision?.version ?? 1
    const reply = await confirm.run({ itemId, version, ...(chair.named && { chairId: chair.named }) })
    if (!reply.ok) return setRefused(reply.error)
    const next = afterReadBack(room.items, itemId)
    if (next?.kind === 'readBack' && (await hasVerdict(next.itemId))) await goTo(next.itemId)
    else onDone(next?.itemId ?? null)
  }
  const { hasSeen, end } = useSeenToEnd(itemId)
  const isComplete = text !== undefined && text.gaps.length === 0
  const isReady = isComplete && hasSeen
  const button = useFocusOnceLive(isReady)
  const show = (): void => void run('room.show', { meetingId: room.meeting.id, itemId })
  useShortcuts('Reading back', {
    Enter: {
      label: 'Confirm, and on to the next',
      run: () => (isReady ? void submit() : notifyTrouble(notYet(text))),
      inDialogs: true,
      isDisabled: isNested || confirm.pending,
    },
    ArrowRight: {
      label: 'Next to read back',
      run: () => void goTo(stepThrough(room.items, itemId, 1)),
      inDialogs: true,
    },
    ArrowLeft: {
      label: 'The one before',
      run: () => void goTo(stepThrough(room.items, itemId, -1)),
      inDialogs: true,
    },
    s: { label: 'Show this item on the shared screen', run: show, inDialogs: true },
    PageDown: { label: 'Further down', run: () => scrollPages(0.85), inDialogs: true },
    PageUp: { label: 'Further up', run: () => scrollPages(-0.85), inDialogs: true },
    ArrowDown: { label: 'A little further down', run: () => scrollPages(0.12), inDialogs: true },
    ArrowUp: { label: 'A little further up', run: () => scrollPages(-0.12), inDialogs: true },
  })
  const leave = (): void => void flushEdits().then(() => onLeave(itemId))
  return (
    <Dialog
      title={`Read back: ${item?.personName ?? ''}`}
      isOpen
      onOpenChange={(open) => !open && leave()}
      size="full"
      keepOnPressOutside
      footer={
        <>
          <Button onPress={leave}>Go back and change</Button>
          {room.shownItemId !== itemId && (
            <Button shortcut="s" onPress={show}>
              Show on the screen
            </Button>
          )}
          <Grow />
          <Small>
            {isComplete && !hasSeen
              ? 'Goes live at the end of the decision: Page Down'
              : [
                  whereAmI(item?.position ?? 0, room.items.length, left),
                  roomItem && text && timeAloud(spokenIn(room, roomItem, text)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
          </Small>
          <Button
            key={itemId}
            ref={button}
            variant="primary"
            size="room"
            shortcut="Enter"
            isPending={confirm.pending}
            isDisabled={!isReady}
            onPress={() => void submit()}
            autoFocus
          >
            {chair.isAsked ? 'Read aloud, confirmed by the chair' : 'Read aloud and confirmed'}
          </Button>
        </>
      }
    >
      <div className={styles.whole} id={scrolledId}>
        {refused && <Trouble error={refused} />}
        {chair.isAsked && <WhoConfirms {...chair} />}
        <Answer query={asked} waiting="Opening the record…">
          {(text) =>
            roomItem && (
              <Read {...{ room, roomItem, text, end, onLeave: leave, onNested: setNested }} key={itemId} />
            )
          }
        </Answer>
      </div>
    </Dialog>
  )
}

export interface ReadProps {
  readonly room: RoomApart
  readonly roomItem: RoomItem
  readonly text: ReadBackText
  /** On what stands behind the part that is read aloud. */
  readonly end: RefCallback<HTMLElement>
  readonly onLeave: () => void
  /** A dialog opens over this one, or closes: its Enter is not ours. */
  readonly onNested: (isOpen: boolean) => void
}

const Read = (props: ReadProps) => (
  <DraftScope of={`${props.roomItem.item.id} read-back`}>
    <ReadBackRecord {...props} />
  </DraftScope>
)

/** Enter before there is anything to confirm: said, since nothing on the button can be pressed yet. */
function notYet(text: ReadBackText | undefined): string {
  if (text === undefined) return 'The record is still being opened. Nothing was confirmed.'
  return text.gaps.length > 0
    ? 'Something is missing before this can be confirmed: it is at the side.'
    : 'The end of the decision has not been on the screen yet. Nothing was confirmed.'
}

/** A button that was not live yet could not take the focus; nobody who writes meanwhile loses it. */
function useFocusOnceLive(isLive: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const { activeElement } = document
    const isFree = activeElement === document.body || activeElement?.getAttribute('role') === 'dialog'
    if (isLive && isFree) button.current?.focus()
  }, [isLive])
  return button
}

const whereAmI = (position: number, of: number, left: number): string =>
  `Item ${position} of ${of}${left === 0 ? '' : `, ${left} more to read back`}`

/** Heard and not decided is still to be discussed: that is done on the console. */
async function hasVerdict(itemId: string): Promise<boolean> {
  const reply = await api.call('room.item', { itemId })
  return reply.ok && (reply.value.decision?.verdict ?? null) !== null
}

/** The middle of the dialog scrolls, while the focus stays on the button that confirms. */
function scrollPages(pages: number): void {
  const box = document.getElementById(scrolledId)?.parentElement
  box?.scrollBy({ top: box.clientHeight * pages })
}
