import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { Button, Link } from 'react-aria-components'
import { stepThrough } from './step-through.ts'
import type { RowKey } from './step-through.ts'
import styles from './data-list.module.css'

export interface DataListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  /** What stands in the row; wraps if it must. */
  readonly children: (item: Item) => ReactNode
  /** The whole row goes to a place, or does something. Without either the rows are only read. */
  readonly href?: (item: Item) => string
  readonly onOpen?: (item: Item) => void
  /** A guess, in px; rows are measured. Default 44. */
  readonly rowHeight?: number
  /** A CSS length. Default 70vh. */
  readonly height?: string
}

type RowProps<Item> = Pick<DataListProps<Item>, 'href' | 'onOpen' | 'children'> & {
  readonly item: Item
  readonly onKeyDown: (event: RowKey) => void
}

function RowInside<Item>({ item, href, onOpen, children, onKeyDown }: RowProps<Item>) {
  const className = styles.open ?? ''
  if (href) {
    return (
      <Link className={className} href={href(item)} onKeyDown={onKeyDown}>
        {children(item)}
      </Link>
    )
  }
  if (!onOpen) return <div className={styles.plain}>{children(item)}</div>
  return (
    <Button className={className} onPress={() => onOpen(item)} onKeyDown={onKeyDown}>
      {children(item)}
    </Button>
  )
}

/** A long list, of which only what is seen is drawn. ↑ ↓ Home End move between rows. For over a hundred rows. */
export function DataList<Item>(props: DataListProps<Item>) {
  const { label, items, itemKey, rowHeight = 44, height = '70vh', children, ...open } = props
  const scroll = useRef<HTMLDivElement>(null)
  // The compiler that this rule speaks for is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : itemKey(item)
    },
    overscan: 8,
  })
  const style: CSSProperties & Record<'--list-height', string> = { '--list-height': height }
  const onKeyDown = (event: RowKey) => stepThrough(event, items.length, (index) => rows.scrollToIndex(index))
  const isOpenable = open.href !== undefined || open.onOpen !== undefined
  return (
    <div
      ref={scroll}
      role="group"
      aria-label={label}
      className={styles.scroll}
      style={style}
      {...(!isOpenable && { tabIndex: 0 })}
    >
      <ul aria-label={label} className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <RowInside item={item} onKeyDown={onKeyDown} {...open}>
                {children}
              </RowInside>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
