import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { BudgetLine } from '../../shared/plans.ts'

export interface LineKeys {
  readonly onRemove: (line: BudgetLine) => void
  readonly onFillDown: (line: BudgetLine, above: BudgetLine) => void
  /** Cells were pasted where nothing is typed. */
  readonly onPaste: (text: string) => void
}

/** The keys of a spreadsheet, for the table in `place`; and cells pasted anywhere on the page but into a field. */
export function useLineKeys(
  place: RefObject<HTMLElement | null>,
  lines: readonly BudgetLine[],
  keys: LineKeys,
): void {
  const latest = useRef({ lines, keys })
  useEffect(() => {
    latest.current = { lines, keys }
  })
  useEffect(() => {
    const table = place.current
    const pressed = (event: KeyboardEvent) => pressedInLines(event, latest.current.lines, latest.current.keys)
    const pasted = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!text.includes('\t') || isTypedInto(event.target)) return
      event.preventDefault()
      latest.current.keys.onPaste(text)
    }
    table?.addEventListener('keydown', pressed)
    document.addEventListener('paste', pasted)
    return () => {
      table?.removeEventListener('keydown', pressed)
      document.removeEventListener('paste', pasted)
    }
  }, [place])
}

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, [contenteditable], [role="dialog"], [role="alertdialog"]') !== null

const rowOf = (target: EventTarget | null): HTMLTableRowElement | null =>
  target instanceof Element ? target.closest('tr') : null

/** Arrows from row to row, Delete, Ctrl D. Enter opens by itself. */
function pressedInLines(event: KeyboardEvent, lines: readonly BudgetLine[], keys: LineKeys): void {
  const row = rowOf(event.target)
  const body = row?.closest('tbody')
  if (!row || !body) return
  const at = [...body.rows].indexOf(row)
  const [line, above] = [lines[at], lines[at - 1]]
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    body.rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.querySelector('button')?.focus()
  } else if (event.key === 'Delete' && line) {
    event.preventDefault()
    keys.onRemove(line)
  } else if (event.key === 'd' && (event.ctrlKey || event.metaKey) && line && above) {
    event.preventDefault()
    keys.onFillDown(line, above)
  }
}
