import { useEffect, useRef, useState } from 'react'
import { TextButton } from '../actions/link-button.tsx'
import { Explained, TermsUsed } from '../type/explained.tsx'
import { announce } from '../states/announcements.ts'
import type { Draft } from './draft.ts'
import { DraftStatus } from './draft-status.tsx'
import { keptLines, lineChanged, lineMoved, lineRemoved, lineSplit, sameLines } from './lines.ts'
import type { Lines } from './lines.ts'
import { SavedLine } from './saved-line.tsx'
import type { LineActions } from './saved-line.tsx'
import { useDraft } from './use-draft.ts'
import styles from './saved-list.module.css'

export interface SavedListProps {
  /** What one line is: "What could go wrong". */
  readonly label: string
  readonly value: readonly string[]
  /** Given without empty lines. Resolves once it is on disk. */
  readonly onSave: (lines: readonly string[]) => Promise<unknown>
  /** The button shown while there is nothing. */
  readonly prompt: string
  /** The button under the last line. Default "Add another". */
  readonly addLabel?: string
  readonly isReadOnly?: boolean
  readonly describeError?: (error: unknown) => string
}

const asText = (lines: Lines) => keptLines(lines).join('\n')

function lineActions(draft: Draft<Lines>, focus: (index: number) => void): LineActions {
  const lines = () => draft.state().text
  return {
    change: (index, line) => draft.write(lineChanged(lines(), index, line)),
    split: (index, caret) => {
      draft.write(lineSplit(lines(), index, caret))
      focus(index + 1)
    },
    remove: (index) => {
      draft.write(lineRemoved(lines(), index))
      focus(Math.max(0, index - 1))
    },
    move: (index, by) => {
      const moved = lineMoved(lines(), index, by)
      if (moved === lines()) return
      draft.write(moved)
      focus(index + by)
      announce(`Moved to ${index + by + 1} of ${moved.length}`)
    },
    step: focus,
  }
}

/** Short lines edited where they stand. Enter adds, Backspace on an empty one removes, Alt ↑ ↓ moves. */
export function SavedList(props: SavedListProps) {
  const { label, value, onSave, prompt, addLabel = 'Add another', isReadOnly = false, describeError } = props
  const save = (lines: Lines) => onSave(keptLines(lines))
  const { draft, state } = useDraft<Lines>({ label, value, onSave: save, isEqual: sameLines })
  const [wanted, setWanted] = useState<{ readonly index: number } | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const actions = lineActions(draft, (index) => setWanted({ index }))

  useEffect(() => {
    if (wanted) list.current?.querySelector<HTMLElement>(`[data-line="${wanted.index}"]`)?.focus()
  }, [wanted])

  if (isReadOnly) {
    return (
      <ul className={styles.root}>
        {value.map((line, index) => (
          <li key={index} className={styles.set}>
            <Explained>{line}</Explained>
          </li>
        ))}
      </ul>
    )
  }

  const leave = () => {
    if (state.text.some((line) => line.trim() === '')) draft.write(keptLines(state.text))
    void draft.flush()
  }

  const add = () => {
    draft.write([...state.text, ''])
    setWanted({ index: state.text.length })
  }

  return (
    <div
      className={styles.root}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave()
      }}
    >
      <ul ref={list} aria-label={label}>
        {state.text.map((line, index) => (
          <SavedLine key={index} {...{ label, line, index, actions, count: state.text.length }} />
        ))}
      </ul>
      <p className={styles.more}>
        <TextButton onPress={add}>{state.text.length === 0 ? prompt : addLabel}</TextButton>
      </p>
      <TermsUsed text={asText(state.text)} />
      <DraftStatus draft={draft} state={state} asText={asText} describeError={describeError} />
    </div>
  )
}
