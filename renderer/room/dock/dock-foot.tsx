import { memo, useCallback } from 'react'
import type { RoomItem } from '../../../shared/room.ts'
import { Button, Row, Small, VisuallyHidden, useShortcuts } from '../../ui/index.ts'
import { flushEdits } from '../../data/use-flush.ts'
import styles from './dock.module.css'

const Act = memo(Button)

interface DockFootProps extends Pick<RoomItem, 'item' | 'missing'> {
  readonly quorum: Pick<RoomItem['quorum'], 'quorate'>
  readonly isShown: boolean
  readonly isReadBack: boolean
  readonly canEdit: boolean
  readonly onShow: () => void
  readonly onNext: () => void
  readonly onCarry: () => void
  readonly onReadBack: () => void
}

/** What comes next for this item: show it, read it back, or carry it. */
export function DockFoot(props: DockFootProps) {
  const { item, quorum, missing, isShown, isReadBack, canEdit } = props
  const { onShow, onNext, onCarry, onReadBack } = props
  const isReady = missing.length === 0
  const readBack = useCallback(() => void flushEdits().then(onReadBack), [onReadBack])
  useShortcuts('In the room', {
    ...(canEdit && {
      r: { label: 'Read back', run: readBack },
      'mod+Enter': { label: 'Read back, from what is being written', run: readBack, inFields: true },
    }),
  })
  if (item.state === 'carried') {
    return (
      <Small>
        {item.notReached ? 'Not reached, and put off' : 'Put off'} to another meeting. {item.carriedReason}
      </Small>
    )
  }
  if (isReadBack) {
    return (
      <div className={styles.last}>
        <Small>Read back and confirmed. Changing anything asks for it to be read back again.</Small>
        <Button full size="room" variant="primary" shortcut="ArrowRight" onPress={onNext}>
          Next item
        </Button>
      </div>
    )
  }
  if (!canEdit) return null
  return (
    <div className={styles.last}>
      {!isReady && <p className={styles.before}>Before reading back: {firstFew(missing)}.</p>}
      <Row gap={2} justify="end">
        {!isShown && (
          <Button size="room" shortcut="s" onPress={onShow}>
            Show<VisuallyHidden> on the screen</VisuallyHidden>
          </Button>
        )}
        {quorum.quorate && (
          <Act variant="plain" shortcut="c" onPress={onCarry}>
            Put off
          </Act>
        )}
        <Act size="room" variant="primary" shortcut="r" onPress={readBack}>
          Read back and go on
        </Act>
      </Row>
    </div>
  )
}

/** The first two, and how many more: the foot of the dock must leave room for the decision itself. */
function firstFew(missing: readonly string[]): string {
  const rest = missing.length - 2
  const first = missing.slice(0, 2).map((text) => text.replace(/\.$/, ''))
  return rest > 0 ? `${first.join('; ')}; and ${rest} more` : first.join('; ')
}
