import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { TextButton } from '../actions/link-button.tsx'
import { Explained, TermsUsed } from '../type/explained.tsx'
import { afterPress } from '../press/aimed-press.ts'
import { announce } from '../live/announcements.ts'
import { DraftStatus } from './draft-status.tsx'
import { earlierHere } from './earlier-here.ts'
import { EarlierVersions } from './earlier-versions.tsx'
import { keptLines, lineChanged, lineMoved, lineRemoved, lineSplit, sameLines } from './lines.ts'
import type { Lines } from './lines.ts'
import { keepableLines } from './same-text.ts'
import { SavedLine } from './saved-line.tsx'
import type { LineActions } from './saved-line.tsx'
import type { Earlier } from './trail.ts'
import { useDraft } from './use-draft.ts'
import { useTrail } from './use-trail.ts'
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
  /** What it said before, newest first: undo goes on into it, and it can be looked through. */
  readonly earlier?: (() => Promise<readonly Earlier<Lines>[]>) | undefined
  /** Names the place of a line as it is saved. */
  readonly blockOf?: ((index: number) => string) | undefined
  /** Stands under a line as it is saved. */
  readonly beside?: ((index: number) => ReactNode) | undefined
}

const asText = (lines: Lines) => keptLines(lines).join('\n')

interface Writing {
  readonly lines: () => Lines
  readonly write: (lines: Lines) => void
  readonly focus: (index: number) => void
  readonly undo: LineActions['undo']
}

function lineActions({ lines, write, focus, undo }: Writing): LineActions {
  return {
    change: (index, line) => write(lineChanged(lines(), index, line)),
    split: (index, caret) => {
      write(lineSplit(lines(), index, caret))
      focus(index + 1)
    },
    remove: (index) => {
      write(lineRemoved(lines(), index))
      focus(Math.max(0, index - 1))
    },
    move: (index, by) => {
      const moved = lineMoved(lines(), index, by)
      if (moved === lines()) return
      write(moved)
      focus(index + by)
      announce(`Moved to ${index + by + 1} of ${moved.length}`)
    },
    step: focus,
    undo,
  }
}

/** Where a line that is being written stands among those that are saved; -1: it is new, or changed. */
const savedAt = (value: Lines, line: string, index: number): number =>
  value[index] === line ? index : value.indexOf(line)

/** The line that undo changed; the last one where it took the last ones away. */
function firstChanged(before: Lines, after: Lines): number {
  const index = after.findIndex((line, at) => line !== before[at])
  return index === -1 ? after.length - 1 : index
}

/** Short lines edited where they stand. Enter adds, Backspace on an empty one removes, Alt ↑ ↓ moves. */
export function SavedList(props: SavedListProps) {
  const { label, value, onSave, prompt, addLabel = 'Add another', isReadOnly = false, describeError } = props
  const save = (lines: Lines) => onSave(keptLines(lines))
  const { draft, state } = useDraft<Lines>({ label, value, onSave: save, isReadOnly, isEqual: sameLines })
  const [wanted, setWanted] = useState<{ readonly index: number } | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const more = useRef<HTMLParagraphElement>(null)
  const { earlier } = props
  const [isLooking, setLooking] = useState(false)
  const onStep = (before: Lines, after: Lines) => setWanted({ index: firstChanged(before, after) })
  const trail = useTrail<Lines>({ draft, isEqual: sameLines, earlier, onStep })
  const { write } = trail
  const lines = () => draft.state().text
  const focus = (index: number) => setWanted({ index })
  const actions = lineActions({ lines, write, focus, undo: trail.onKeyDown })

  useEffect(() => {
    if (!wanted) return
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${wanted.index}"]`)
    // Undone to nothing: the focus stays in the list, on what begins it anew.
    ;(line ?? more.current?.querySelector('button'))?.focus()
  }, [wanted])

  if (isReadOnly) {
    return (
      <ul className={styles.root}>
        {value.map((line, index) => (
          <li key={index} className={styles.set} dir="auto" data-block={props.blockOf?.(index)}>
            <Explained>{line}</Explained>
            {props.beside?.(index)}
          </li>
        ))}
      </ul>
    )
  }

  const dropEmpty = () => {
    const { text } = draft.state()
    // Whoever has come back meanwhile writes on in the row that is there.
    if (root.current?.contains(document.activeElement)) return
    if (text.some((line) => line.trim() === '')) draft.write(keptLines(text))
    void draft.flush()
  }

  const leave = () => {
    void draft.flush()
    afterPress(dropEmpty)
  }

  const add = () => {
    write([...state.text, ''])
    setWanted({ index: state.text.length })
  }

  const takeBack = (taken: Lines) => {
    write(taken)
    void draft.flush()
  }

  return (
    <div
      ref={root}
      className={styles.root}
      onFocus={() => earlier && earlierHere.enter(() => setLooking(true))}
      onBlur={(event) => {
        earlierHere.leave()
        if (!event.currentTarget.contains(event.relatedTarget)) leave()
      }}
    >
      <ul ref={list} aria-label={label}>
        {state.text.map((line, index) => {
          const at = savedAt(value, line, index)
          const place = at === -1 ? {} : { block: props.blockOf?.(at), beside: props.beside?.(at) }
          const count = state.text.length
          return <SavedLine key={index} {...{ label, line, index, actions, count }} {...place} />
        })}
      </ul>
      <p ref={more} className={styles.more} data-adds>
        <TextButton onPress={add}>{state.text.length === 0 ? prompt : addLabel}</TextButton>
      </p>
      <TermsUsed text={asText(state.text)} />
      <DraftStatus
        draft={draft}
        state={state}
        {...{ asText, describeError }}
        note={trail.note}
        mended={keepableLines(state.text)}
      >
        {earlier && (
          <EarlierVersions
            {...{ label, earlier, asText }}
            present={state.text}
            onTakeBack={takeBack}
            isOpen={isLooking}
            onOpenChange={setLooking}
          />
        )}
      </DraftStatus>
    </div>
  )
}
