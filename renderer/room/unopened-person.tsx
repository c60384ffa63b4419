import { Button, EmptyState, keysActHere, Row, Small } from '../ui/index.ts'
import type { ItemOnConsoleProps } from './item-on-console.tsx'
import styles from './item-on-console.module.css'

/** Before a person's item is opened: how long, who presents, and nothing that names them. */
export function UnopenedPerson({ room, item, onPreview, onShow }: ItemOnConsoleProps) {
  const inProgress = room.meeting.state === 'in_progress'
  const waits = room.unsettledItemIds.includes(item.id)
  return (
    <>
      <main className={styles.middle} {...keysActHere}>
        <EmptyState
          title="Next person"
          action={
            <Row>
              {inProgress && !waits && (
                <Button variant="primary" size="room" shortcut="s" onPress={onShow}>
                  Open and show
                </Button>
              )}
              <Button
                size="room"
                shortcut="p"
                {...(waits && { variant: 'primary' as const })}
                onPress={onPreview}
              >
                Open on this screen only
              </Button>
            </Row>
          }
        >
          Item {item.position} of {room.items.length}, {item.minutes} minutes
          {item.presenter && `, presented by ${item.presenter}`}. Their name appears when you open it.
          {item.withoutQuorum === 'wait' &&
            (room.inquorateItemIds.includes(item.id)
              ? ' It waits until enough people are here.'
              : ' It waited until enough people were here; now there are.')}
          {waits && (
            <b className={styles.first}>
              Something about sharing is to be read before this person is shown. Open them here first.
            </b>
          )}
        </EmptyState>
      </main>
      <aside className={styles.dock} aria-label="Decision" {...keysActHere}>
        <Small>The decision is recorded here once the item is open.</Small>
      </aside>
    </>
  )
}
