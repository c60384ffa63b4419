import { ChevronDown } from 'lucide-react'
import { memo, useEffect, useId, useRef, useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { AgendaItem } from '../../shared/meetings.ts'
import type { RoomApart } from './acts/apart-from-who.ts'
import { usePanels } from '../data/use-panels.ts'
import { paths } from '../data/paths.ts'
import { classNames } from '../ui/type/class-names.ts'
import { Eyebrow, keysActHere, Small, TextLink, VisuallyHidden } from '../ui/index.ts'
import { useSteady } from '../form/use-steady.ts'
import { orderName, orderNote, quorumMark } from './acts/order.ts'
import styles from './running-order.module.css'

interface RunningOrderProps {
  readonly room: RoomApart
  readonly itemId: string | null
  /** Nothing is on a wall that is not open. */
  readonly isWallOpen: boolean
  readonly onChoose: (itemId: string) => void
}

/** The meeting's items with their times. Whoever has not been opened is there by initials. */
export function RunningOrder({ room, itemId, isWallOpen, onChoose }: RunningOrderProps) {
  const order = useRef<HTMLElement>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const fold = useRef<HTMLButtonElement>(null)
  const linesId = useId()
  // Whoever comes into the room has the keys of the room, without a press first.
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (isFree) takeKeys(order.current)
  }, [])
  // After unlocking or with many items, the one that is open is in sight.
  useEffect(() => {
    order.current?.querySelector(`[data-item="${itemId}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [itemId])
  const panel = usePanels().nameOf(room.meeting.panelId)
  const current = room.items.find(({ id }) => id === itemId)
  const choose = useSteady((id: string): void => {
    onChoose(id)
    // The line that was pressed folds away with the others, where they fold: what unfolds them has the keys again.
    setUnfolded(false)
    if (fold.current?.checkVisibility()) fold.current.focus()
  })
  return (
    <nav ref={order} className={styles.order} aria-label="Running order" {...keysActHere}>
      <div className={styles.head}>
        <TextLink href={paths.agenda(room.meeting.id)}>Leave the room</TextLink>
        <div>
          <Eyebrow as="h2">{longDate(room.meeting.heldOn).replace(/ \d{4}$/, '')}</Eyebrow>
          {panel !== '' && (
            <Small as="p">
              <bdi>{panel}</bdi>
            </Small>
          )}
        </div>
        {current && (
          <button
            ref={fold}
            type="button"
            className={styles.fold}
            aria-expanded={isUnfolded}
            aria-controls={linesId}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            <span>
              Item {current.position} of {room.items.length}
            </span>
            <b className={styles.name}>{orderName(current)}</b>
            <span>{orderNote(current)}</span>
            <ChevronDown aria-hidden="true" />
          </button>
        )}
      </div>
      <ol id={linesId} className={classNames(isUnfolded && styles.unfolded)}>
        {room.items.map((item) => (
          <li key={item.id}>
            <OrderLine
              item={item}
              mark={quorumMark(room, item)}
              isOn={item.id === itemId}
              isShown={isWallOpen && !room.hidden && item.id === room.shownItemId}
              queued={room.queue.indexOf(item.id)}
              onChoose={choose}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The line of the item that is open, or where the lines are folded away what unfolds them. */
function takeKeys(order: HTMLElement | null): void {
  for (const one of order?.querySelectorAll<HTMLElement>('[aria-current], [aria-expanded]') ?? [])
    if (one.checkVisibility()) return one.focus({ preventScroll: true })
}

interface OrderLineProps {
  readonly item: AgendaItem
  /** What the quorum makes of it, in a few words; usually nothing. */
  readonly mark: string
  readonly isOn: boolean
  readonly isShown: boolean
  /** Its place among what is shown next, from 0; -1: not queued. */
  readonly queued: number
  readonly onChoose: (itemId: string) => void
}

const OrderLine = memo(function OrderLine(props: OrderLineProps) {
  const { item, mark, isOn, isShown, queued, onChoose } = props
  const isPast = item.state === 'decided' || item.state === 'done' || item.state === 'carried'
  return (
    <button
      type="button"
      className={[styles.line, isOn && styles.on, isPast && !isOn && styles.past].filter(Boolean).join(' ')}
      aria-current={isOn ? 'true' : undefined}
      data-item={item.id}
      onClick={() => onChoose(item.id)}
    >
      <span>{item.startsAt}</span>
      <span className={styles.name}>
        {orderName(item)}
        {isShown && <span className={styles.wall}>on the screen</span>}
        {mark !== '' && <span className={styles.wall}>{mark}</span>}
        {queued >= 0 && (
          <span className={styles.wall}>{queued === 0 ? 'shown next' : `queued ${queued + 1}`}</span>
        )}
      </span>
      <span aria-hidden={isPast}>{orderNote(item)}</span>
      {isPast && <VisuallyHidden>{item.notReached ? 'not reached' : item.state}</VisuallyHidden>}
    </button>
  )
})
