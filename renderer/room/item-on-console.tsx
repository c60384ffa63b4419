import { memo, useEffect } from 'react'
import type { AgendaItem } from '../../shared/meetings.ts'
import type { Room, RoomItem } from '../../shared/room.ts'
import { Audiences } from '../audiences/audiences.tsx'
import { Answer } from '../form/answer.tsx'
import { DraftScope } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { BusinessItem } from './business-item.tsx'
import { CaseInRoom } from './case-in-room.tsx'
import { DecisionDock } from './dock/decision-dock.tsx'
import { byWhatIsRead } from './acts/read-in-room.ts'
import { UnopenedPerson } from './unopened-person.tsx'
import styles from './item-on-console.module.css'

export interface ItemOnConsoleProps {
  readonly room: Room
  readonly item: AgendaItem
  /** False: a person whose name the room has no business to see yet. */
  readonly isOpen: boolean
  /** What is drawn of it: undefined until the store has answered. */
  readonly onDrawn: (roomItem: RoomItem | undefined) => void
  readonly onPreview: () => void
  readonly onShow: () => void
  readonly onNext: () => void
  /** To any item of the running order. */
  readonly onGoTo: (itemId: string) => void
}

/** The middle and the dock for the item that is selected. */
export const ItemOnConsole = memo(function ItemOnConsole(props: ItemOnConsoleProps) {
  const { item, isOpen } = props
  if (!isOpen) return <UnopenedPerson {...props} />
  return <OpenItem {...props} key={item.id} />
})

function OpenItem(props: ItemOnConsoleProps) {
  const query = useQueryOp('room.item', { itemId: props.item.id })
  useEffect(() => props.onDrawn(query.data))
  return (
    <DraftScope of={props.item.id}>
      <div className={styles.pair}>
        <Answer query={query} waiting="Opening the item…">
          {(roomItem) => <Pair {...props} roomItem={roomItem} />}
        </Answer>
      </div>
    </DraftScope>
  )
}

const Middle = byWhatIsRead(CaseInRoom)

function Pair({ roomItem, ...props }: ItemOnConsoleProps & { readonly roomItem: RoomItem }) {
  if (roomItem.item.kind === 'business' || !roomItem.case)
    return <BusinessItem {...props} roomItem={roomItem} />
  return (
    <Audiences caseId={roomItem.case.id}>
      <Middle room={props.room} roomItem={roomItem} />
      <DecisionDock {...props} className={styles.dock} roomItem={roomItem} />
    </Audiences>
  )
}
