import type { SharedScreenState } from '../../../shared/shared-screen.ts'
import { Answer } from '../../form/answer.tsx'
import { Button, Dialog, Row, Tag, useShortcuts } from '../../ui/index.ts'
import { useQueryOp } from '../../data/use-op.ts'
import { ScaledWall } from './scaled-wall.tsx'
import styles from './wall-preview.module.css'

interface WallPreviewProps {
  readonly itemId: string
  readonly size: Pick<SharedScreenState, 'width' | 'height'>
  readonly isShown: boolean
  readonly isQueued: boolean
  readonly onShow: () => void
  readonly onQueue: () => void
  readonly onClose: () => void
}

/** Exactly what the room would see of an item, before it does. */
export function WallPreview(props: WallPreviewProps) {
  const { itemId, size, isShown, isQueued, onShow, onQueue, onClose } = props
  const query = useQueryOp('room.preview', { itemId })
  const show = (): void => {
    onShow()
    onClose()
  }
  const queue = (): void => {
    onQueue()
    onClose()
  }
  useShortcuts('Previewing', {
    s: { label: 'Show this item on the shared screen', run: show, inDialogs: true },
    q: { label: 'Queue this item to be shown next', run: queue, inDialogs: true },
  })
  return (
    <Dialog
      title="Preview"
      isOpen
      size="wide"
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Close</Button>
          <Button shortcut="q" onPress={queue}>
            {isQueued ? 'Take out of the queue' : 'Queue next'}
          </Button>
          <Button variant="primary" shortcut="s" onPress={show}>
            Show on the screen
          </Button>
        </Row>
      }
    >
      <div className={styles.preview}>
        <p>
          {isShown ? (
            <Tag>On the shared screen now; this is how it begins</Tag>
          ) : (
            <Tag tone="warn">Preview: not on the shared screen</Tag>
          )}
        </p>
        <div className={styles.edge}>
          <Answer query={query} waiting="Drawing the preview…">
            {(view) => <ScaledWall view={view} size={size} width={fitting(size)} />}
          </Answer>
        </div>
      </div>
    </Dialog>
  )
}

// What a wide dialog has room for, also in the smallest window (window.ts).
const [widest, highest] = [640, 380]
const fitting = ({ width, height }: WallPreviewProps['size']): number =>
  Math.floor(grown() * Math.min(widest, (highest * width) / height))
/** How much larger than usual the dialog is, as large-window.css has it. */
const grown = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
