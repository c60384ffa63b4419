import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { TextButton } from '../actions/link-button.tsx'
import { classNames } from '../class-names.ts'
import { Explained, TermsUsed, Underlines } from '../type/explained.tsx'
import { useTermsIn } from '../type/terms.ts'
import { DraftStatus } from './draft-status.tsx'
import { useDraft } from './use-draft.ts'
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
  /** `words`: the person's words, with their marks. */
  readonly look?: 'text' | 'small' | 'words' | 'wordsInRoom'
  readonly isReadOnly?: boolean
  readonly maxLength?: number
  /** An error in words. Default: its message. */
  readonly describeError?: (error: unknown) => string
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

/** Long text edited where it stands: reads as set text, saves itself, never overwrites what is being written. */
export function SavedText(props: SavedTextProps) {
  const { label, showLabel = false, value, onSave, prompt, look = 'text', isReadOnly = false } = props
  const { draft, state } = useDraft({ label, value, onSave })
  const [isOpen, setOpen] = useState(false)
  const terms = useId()
  const isExplained = useTermsIn(state.text).length > 0

  const leave = () => {
    setOpen(false)
    void draft.flush()
  }

  return (
    <div className={rootClass(look)}>
      {showLabel && <p className={styles.label}>{label}</p>}
      {isReadOnly && (
        <p className={value ? styles.set : styles.unset}>
          {value ? <Explained>{value}</Explained> : 'Nothing written'}
        </p>
      )}
      {!isReadOnly && state.text === '' && !isOpen && (
        <TextButton onPress={() => setOpen(true)}>{prompt}</TextButton>
      )}
      {!isReadOnly && (state.text !== '' || isOpen) && (
        <div className={styles.frame}>
          <div className={styles.copy} aria-hidden="true">
            <Underlines text={state.text} />
          </div>
          <textarea
            aria-label={label}
            aria-describedby={isExplained ? terms : undefined}
            className={styles.box}
            rows={1}
            spellCheck
            autoFocus={isOpen}
            value={state.text}
            onChange={(event) => draft.write(event.target.value)}
            onFocus={() => setOpen(true)}
            onBlur={leave}
            onKeyDown={leaveOnEscape}
            {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
          />
        </div>
      )}
      {!isReadOnly && <TermsUsed id={terms} text={state.text} />}
      <DraftStatus draft={draft} state={state} asText={asItIs} describeError={props.describeError} />
    </div>
  )
}
