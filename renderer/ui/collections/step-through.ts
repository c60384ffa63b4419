import type { LinkProps } from 'react-aria-components'

/** A key pressed in a row. */
export type RowKey = Parameters<NonNullable<LinkProps['onKeyDown']>>[0]

/** The row a key leads to, or null where the key is not for moving. */
export function rowAfterKey(key: string, from: number, count: number): number | null {
  const last = count - 1
  const to: Readonly<Record<string, number>> = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    PageUp: from - 10,
    PageDown: from + 10,
    Home: 0,
    End: last,
  }
  const wanted = to[key]
  return wanted === undefined ? null : Math.max(0, Math.min(last, wanted))
}

/** How many frames a row that was just scrolled to may take to be drawn. */
const patience = 10

function focusRow(list: HTMLElement, index: number, framesLeft = patience): void {
  const row = list.querySelector<HTMLElement>(`[data-index="${index}"] :is(a, button)`)
  if (row) row.focus()
  else if (framesLeft > 0) requestAnimationFrame(() => focusRow(list, index, framesLeft - 1))
}

/** Moves the focus from row to row, drawing rows that were out of sight. */
export function stepThrough(event: RowKey, count: number, scrollTo: (index: number) => void): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
  const list = row?.parentElement
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey
  const next = row && isPlain ? rowAfterKey(event.key, Number(row.dataset['index']), count) : null
  if (!list || next === null) {
    event.continuePropagation()
    return
  }
  event.preventDefault()
  scrollTo(next)
  focusRow(list, next)
}
