import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import {
  Button,
  ButtonContext,
  DropIndicator,
  GridList,
  GridListItem,
  TextContext,
  useDragAndDrop,
} from 'react-aria-components'
import { IconButton } from '../actions/icon-button.tsx'
import { announce } from '../live/announcements.ts'
import { dropped, moved } from './reorder.ts'
import styles from './reorder-list.module.css'

export interface ReorderListProps<Item> {
  readonly label: string
  /** With the same `items` and `children` as before, no row is drawn again. */
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  /** Its name, for what is read out: "R. Soames". */
  readonly itemName: (item: Item) => string
  readonly children: (item: Item) => ReactNode
  readonly onReorder: (items: readonly Item[]) => void
  /** What one step up or down does, where it is more than changing places with a neighbour; the same list: nothing. */
  readonly step?: (items: readonly Item[], index: number, by: -1 | 1) => readonly Item[]
  /** Where an item is now, read out after a step: "to Cases, 2 of 5". Default: its place of all. */
  readonly placeWords?: (items: readonly Item[], item: Item) => string
}

/**
 * A row says anew what its buttons and texts are each time it is drawn, which it is twice when it comes: what stands in it and
 * belongs to nobody but itself is not drawn again for that.
 */
const Apart = ({ children }: { readonly children: ReactNode }) => (
  <ButtonContext value={null}>
    <TextContext value={null}>{children}</TextContext>
  </ButtonContext>
)

/** The row that a key was pressed in. */
function rowOf(event: KeyboardEvent): string | undefined {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
  return row?.dataset['key']
}

/** One order, changed by dragging, by Alt ↑ ↓, or by the arrows in each row. Says where things went. */
export function ReorderList<Item extends object>(props: ReorderListProps<Item>) {
  const { label, items, itemKey, itemName, children, onReorder, step: stepped = moved } = props
  const { placeWords = (all, item) => `to ${all.indexOf(item) + 1} of ${all.length}` } = props
  const list = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null)

  // A row that moves in the page loses the focus; it gets it back.
  useEffect(() => {
    if (wanted) list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.key)}"]`)?.focus()
  }, [wanted])

  const step = (index: number, by: -1 | 1) => {
    const item = items[index]
    const next = stepped(items, index, by)
    if (item === undefined || next === items) return
    onReorder(next)
    setWanted({ key: itemKey(item) })
    announce(`${itemName(item)} moved ${placeWords(next, item)}`)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const key = rowOf(event)
    event.preventDefault()
    event.stopPropagation()
    step(
      items.findIndex((item) => itemKey(item) === key),
      event.key === 'ArrowUp' ? -1 : 1,
    )
  }

  const { dragAndDropHooks } = useDragAndDrop<Item>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.mark ?? ''} />,
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      const where = target.dropPosition
      onReorder(
        dropped(
          items,
          (item) => keys.has(itemKey(item)),
          (item) => itemKey(item) === target.key,
          where,
        ),
      )
    },
  })

  return (
    <div ref={list} onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={label}
        items={items}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        className={styles.list ?? ''}
        dependencies={[items, children]}
      >
        {(item) => (
          <GridListItem id={itemKey(item)} textValue={itemName(item)} className={styles.row ?? ''}>
            <Button slot="drag" aria-label={`Drag ${itemName(item)}`} className={styles.grip ?? ''}>
              <GripVertical aria-hidden="true" />
            </Button>
            <Apart>
              <div className={styles.inside}>{children(item)}</div>
              <span className={styles.steps}>
                <IconButton label={`Move ${itemName(item)} up`} onPress={() => step(items.indexOf(item), -1)}>
                  <ArrowUp aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={`Move ${itemName(item)} down`}
                  onPress={() => step(items.indexOf(item), 1)}
                >
                  <ArrowDown aria-hidden="true" />
                </IconButton>
              </span>
            </Apart>
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}
