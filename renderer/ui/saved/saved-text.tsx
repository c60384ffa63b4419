import { useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { TextButton } from '../actions/link-button.tsx'
import { classNames } from '../type/class-names.ts'
import { ariaCombo } from '../keys/combo.ts'
import { afterPress } from '../press/aimed-press.ts'
import { Explained, TermsUsed, Underlines } from '../type/explained.tsx'
import { useTermsIn } from '../type/terms.ts'
import { keepable, sameText } from './same-text.ts'
import { DraftStatus } from './draft-status.tsx'
import { earlierHere, earlierKey } from './earlier-here.ts'
import { EarlierVersions } from './earlier-versions.tsx'
import type { Earlier } from './trail.ts'
import { useDraft } from './use-draft.ts'
import { useTrail } from './use-trail.ts'
import styles from './saved-text.module.css'

export interface SavedTextProps {
  /** Names it, for screen readers and in notes about saving; shown only with `showLabel`. */
  readonly label: string
  readonly showLabel?: boolean
  readonly value: string
  /** Resolves once it is on disk; rejects with an error that says why not. */
  readonly onSave: (text: string) => Promise<unknown>
  /** The button shown while there is nothing: "Write what she wants, in her words". */
  readonly prompt: string
  /** Read out after the prompt, where several of the same stand on a page: whose it is. */
  readonly promptAbout?: string
  /** `words`: the person's words, with their marks. */
  readonly look?: 'text' | 'small' | 'words' | 'wordsInRoom'
  readonly isReadOnly?: boolean
  readonly maxLength?: number
  /** An error in words. Default: its message. */
  readonly describeError?: (error: unknown) => string
  /** What it said before, newest first: undo goes on into it, and it can be looked through. */
  readonly earlier?: (() => Promise<readonly Earlier<string>[]>) | undefined
  /** Names its place, for a key that acts on the text that is pointed at or written in. */
  readonly block?: string | undefined
  /** Stands under it. */
  readonly beside?: ReactNode
}

const rootClass = (look: NonNullable<SavedTextProps['look']>) =>
  classNames(
    styles.root,
    look === 'small' && styles.small,
    look.startsWith('words') && styles.words,
    look === 'wordsInRoom' && styles.room,
  )

function leaveOnEscape(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Escape') return
  // A dialog round it stays open: the first Escape only ends the writing.
  event.stopPropagation()
  event.currentTarget.blur()
}

const asItIs = (text: string) => text

/** Puts the caret behind what an undo brought back. */
function caretBehind(box: HTMLTextAreaElement | null, before: string, after: string): void {
  let same = 0
  while (same < Math.min(before.length, after.length) && before.at(-1 - same) === after.at(-1 - same))
    same += 1
  requestAnimationFrame(() => box?.setSelectionRange(after.length - same, after.length - same))
}

/** Long text edited where it stands: reads as set text, saves itself, never overwrites what is being written. */
export function SavedText(props: SavedTextProps) {
  const { label, showLabel = false, value, onSave, prompt, look = 'text', isReadOnly = false } = props
  const { draft, state } = useDraft({ label, value, onSave, isReadOnly, isEqual: sameText })
  const [isOpen, setOpen] = useState(false)
  const terms = useId()
  const isExplained = useTermsIn(state.text).length > 0
  const box = useRef<HTMLTextAreaElement>(null)
  const { earlier } = props
  const [isLooking, setLooking] = useState(false)
  const onStep = (before: string, after: string) => caretBehind(box.current, before, after)
  const trail = useTrail({ draft, earlier, onStep })

  const leave = () => {
    void draft.flush().then(draft.rest)
    // Whoever has come back meanwhile goes on writing.
    afterPress(() => document.activeElement !== box.current && setOpen(false))
  }

  const takeBack = (text: string) => {
    trail.write(text)
    void draft.flush()
  }

  return (
    <div className={rootClass(look)} data-block={props.block}>
      {showLabel && <p className={styles.label}>{label}</p>}
      {isReadOnly && (
        <p className={value ? styles.set : styles.unset} dir="auto">
          {value ? <Explained>{value}</Explained> : 'Nothing written'}
        </p>
      )}
      {!isReadOnly && state.text === '' && !isOpen && (
        <TextButton
          {...(props.promptAbout !== undefined && { 'aria-label': `${prompt}: ${props.promptAbout}` })}
          isPrompt
          onPress={() => setOpen(true)}
        >
          {prompt}
        </TextButton>
      )}
      {!isReadOnly && (state.text !== '' || isOpen) && (
        <div className={styles.frame}>
          <div className={styles.copy} dir="auto" aria-hidden="true">
            <Underlines text={state.text} />
          </div>
          <textarea
            dir="auto"
            ref={box}
            aria-label={label}
            aria-describedby={isExplained ? terms : undefined}
            className={styles.box}
            rows={1}
            spellCheck
            autoFocus={isOpen}
            value={state.text}
            onChange={(event) => trail.write(event.target.value)}
            {...(earlier && { 'aria-keyshortcuts': ariaCombo(earlierKey) })}
            onFocus={() => {
              setOpen(true)
              if (earlier) earlierHere.enter(() => setLooking(true))
            }}
            onBlur={() => {
              earlierHere.leave()
              leave()
            }}
            onKeyDown={(event) => {
              leaveOnEscape(event)
              trail.onKeyDown(event)
            }}
            {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
          />
        </div>
      )}
      {!isReadOnly && <TermsUsed id={terms} text={state.text} />}
      {props.beside}
      <DraftStatus
        draft={draft}
        state={state}
        asText={asItIs}
        describeError={props.describeError}
        note={trail.note}
        mended={keepable(state.text)}
      >
        {earlier && !isReadOnly && (
          <EarlierVersions
            {...{ label, earlier }}
            present={state.text}
            asText={asItIs}
            onTakeBack={takeBack}
            isOpen={isLooking}
            onOpenChange={setLooking}
          />
        )}
      </DraftStatus>
    </div>
  )
}
