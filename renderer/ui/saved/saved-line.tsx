import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { IconButton } from '../actions/icon-button.tsx'
import { ariaCombo, comboMatches } from '../keys/combo.ts'
import styles from './saved-list.module.css'

/** The key's twin of the cross beside a line, which stands between no two lines. */
const removeLineKey = 'mod+shift+Backspace'

export interface LineActions {
  readonly change: (index: number, line: string) => void
  readonly split: (index: number, caret: number) => void
  readonly remove: (index: number) => void
  readonly move: (index: number, by: -1 | 1) => void
  readonly step: (index: number) => void
  /** Takes the key where it is undo or redo. */
  readonly undo: (event: KeyboardEvent) => void
}

interface SavedLineProps {
  readonly label: string
  readonly line: string
  readonly index: number
  readonly count: number
  readonly actions: LineActions
  /** Names its place among those that are saved. */
  readonly block?: string | undefined
  /** Stands under it. */
  readonly beside?: ReactNode
}

function onLineKey(event: KeyboardEvent<HTMLTextAreaElement>, index: number, actions: LineActions): void {
  const { key, altKey, shiftKey, nativeEvent } = event
  const box = event.currentTarget
  const act = (run: () => void) => {
    event.preventDefault()
    run()
  }
  if (nativeEvent.isComposing) return
  actions.undo(event)
  if (key === 'Enter' && !shiftKey) act(() => actions.split(index, box.selectionStart))
  else if (key === 'Backspace' && box.value === '') act(() => actions.remove(index))
  else if (comboMatches(removeLineKey, nativeEvent)) act(() => actions.remove(index))
  else if (altKey && key === 'ArrowUp') act(() => actions.move(index, -1))
  else if (altKey && key === 'ArrowDown') act(() => actions.move(index, 1))
  else if (key === 'ArrowUp' && box.selectionEnd === 0) act(() => actions.step(index - 1))
  else if (key === 'ArrowDown' && box.selectionStart === box.value.length) act(() => actions.step(index + 1))
  else if (key === 'Escape') {
    event.stopPropagation()
    box.blur()
  }
}

/** One line of a `SavedList`. */
export function SavedLine({ label, line, index, count, actions, block, beside }: SavedLineProps) {
  return (
    <li className={styles.line} data-block={block}>
      <span className={styles.dash} aria-hidden="true">
        –
      </span>
      <textarea
        dir="auto"
        aria-label={`${label}, ${index + 1} of ${count}`}
        aria-keyshortcuts={`Enter Alt+ArrowUp Alt+ArrowDown ${ariaCombo(removeLineKey)}`}
        className={styles.box}
        rows={1}
        spellCheck
        value={line}
        data-line={index}
        onChange={(event) => actions.change(index, event.target.value)}
        onKeyDown={(event) => onLineKey(event, index, actions)}
      />
      <span className={styles.remove}>
        <IconButton
          excludeFromTabOrder
          label={`Remove ${line || 'this line'}`}
          onPress={() => actions.remove(index)}
        >
          <X aria-hidden="true" />
        </IconButton>
      </span>
      {beside && <span className={styles.beside}>{beside}</span>}
    </li>
  )
}
