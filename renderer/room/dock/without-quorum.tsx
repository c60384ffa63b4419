import type { RoomItem } from '../../../shared/room.ts'
import { Button, Row, useShortcuts } from '../../ui/index.ts'
import { flushEdits } from '../../data/use-flush.ts'
import { did } from '../acts/acts.ts'
import { run } from '../../data/run.ts'
import styles from './dock.module.css'

interface WithoutQuorumProps {
  readonly onCarry: () => void
  readonly roomItem: RoomItem
  readonly onNext: () => void
}

type Choice = 'discuss' | 'wait' | null

/** An item without a quorum is discussed only, carried, or waits for one: each is one key. */
export function WithoutQuorum({ roomItem, onCarry, onNext }: WithoutQuorumProps) {
  const { item, quorum } = roomItem
  const isDiscussed = item.withoutQuorum === 'discuss'
  const settle = async (choice: Choice): Promise<void> => {
    await flushEdits()
    const done = await run('room.settleQuorum', { itemId: item.id, choice })
    if (!done) return
    const before = item.withoutQuorum === 'wait' ? null : item.withoutQuorum
    did({
      said:
        choice === null
          ? 'Decided after all'
          : choice === 'wait'
            ? 'It waits until enough are here'
            : 'Discussed only',
      takeBack: () => run('room.settleQuorum', { itemId: item.id, choice: before }),
    })
    if (choice === 'wait') onNext()
  }
  useShortcuts('In the room', {
    ...(!quorum.quorate &&
      !isDiscussed && { o: { label: 'Too few here: discuss only', run: () => void settle('discuss') } }),
    ...(isDiscussed && { o: { label: 'Take back “discuss only”', run: () => void settle(null) } }),
    ...(!quorum.quorate && {
      l: { label: 'Too few here: let it wait until there are enough', run: () => void settle('wait') },
    }),
  })
  return (
    <section className={styles.inquorate} aria-label="Too few here to decide">
      <p>
        {isDiscussed
          ? `Discussed only: nothing is decided${quorum.quorate ? '. Enough are here now' : ''}.`
          : `${quorum.missing.join('. ')}. It may be discussed, not decided.`}
      </p>
      <Row gap={1}>
        {isDiscussed ? (
          <Button shortcut="o" onPress={() => void settle(null)}>
            {quorum.quorate ? 'Decide after all' : 'Undo'}
          </Button>
        ) : (
          <Button shortcut="o" onPress={() => void settle('discuss')}>
            Discuss only
          </Button>
        )}
        {!quorum.quorate && (
          <Button shortcut="l" onPress={() => void settle('wait')}>
            Wait
          </Button>
        )}
        <Button shortcut="c" onPress={onCarry}>
          Put off
        </Button>
      </Row>
    </section>
  )
}
