import type { KeyboardEvent } from 'react'

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
export function stepThrough(
  event: KeyboardEvent<HTMLElement>,
  count: number,
  scrollTo: (index: number) => void,
): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return
  const next = rowAfterKey(event.key, Number(row.dataset['index']), count)
  if (next === null) return
  event.preventDefault()
  scrollTo(next)
  focusRow(event.currentTarget, next)
}
