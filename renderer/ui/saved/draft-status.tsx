import { useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../actions/button.tsx'
import { ErrorNote } from '../states/error-note.tsx'
import type { Draft } from './draft.ts'
import type { DraftState } from './draft-state.ts'
import { SaidElsewhere, savedWords, useIsLastSaved } from './last-saved.ts'
import styles from './draft-status.module.css'

// The line stays as high as it was when its words go: what is written next must not move.
const kept = '\u00A0'

// A save takes a few milliseconds: what says that it is under way would only flicker, and have the page drawn once more
// before its answer is looked at.
const slowMs = 300

function useIsSlow(isSaving: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isSaving) return undefined
    const timer = setTimeout(() => setSlow(true), slowMs)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isSaving])
  return isSaving && isSlow
}

/** "Saved" is said only of what is on disk, only while nothing newer is in the box, and once on a page. */
function usePhaseInWords({ phase, savedAt }: DraftState<unknown>, draft: object): string {
  const isSaidElsewhere = useContext(SaidElsewhere)
  const isLast = useIsLastSaved(draft)
  const isSlow = useIsSlow(phase === 'saving')
  if (phase === 'saving') return isSlow ? 'Saving…' : ''
  if (phase !== 'saved' || savedAt === null) return ''
  return isLast && !isSaidElsewhere ? savedWords(savedAt) : kept
}

const usualWords = (error: unknown) => (error instanceof Error && error.message ? error.message : '')

interface DraftStatusProps<T> {
  readonly draft: Draft<T>
  readonly state: DraftState<T>
  readonly asText: (value: T) => string
  readonly describeError?: ((error: unknown) => string) | undefined
  /** Where undo has come to. */
  readonly note?: string
  /** What is in the box without what can't be kept; null where all of it can. */
  readonly mended?: T | null
  /** At the far end of the line: the way to earlier versions. */
  readonly children?: ReactNode
}

function Conflict<T>({ draft, state, asText }: DraftStatusProps<T>) {
  return (
    <div role="alert" className={styles.conflict}>
      <p className={styles.title}>Changed elsewhere since you opened it</p>
      <div className={styles.texts}>
        <div>
          <b>Yours, not saved</b>
          <p className={styles.text} dir="auto">
            {asText(state.text) || 'Empty'}
          </p>
        </div>
        <div>
          <b>Theirs, saved</b>
          <p className={styles.text} dir="auto">
            {(state.theirs && asText(state.theirs.text)) || 'Empty'}
          </p>
        </div>
      </div>
      <div className={styles.choices}>
        <Button onPress={draft.keepMine}>Keep mine</Button>
        <Button onPress={draft.takeTheirs}>Take theirs</Button>
      </div>
    </div>
  )
}

/** Under what is edited in place: saving, saved at, not saved and why, or both texts of a conflict. */
export function DraftStatus<T>(props: DraftStatusProps<T>) {
  const { draft, state, describeError = usualWords, note = '' } = props
  const { mended = null } = props
  const phase = usePhaseInWords(state, draft)
  const mend = mended !== null && (
    <Button
      onPress={() => {
        draft.write(mended)
        void draft.retry()
      }}
    >
      Take out what can’t be kept
    </Button>
  )
  return (
    <div className={styles.around}>
      <div className={styles.line}>
        <p className={styles.status}>
          {[note, note !== '' && phase === kept ? '' : phase].filter(Boolean).join(' · ')}
        </p>
        {props.children}
      </div>
      {state.refusal && state.phase !== 'conflict' && (
        <ErrorNote title="Not saved" onRetry={() => void draft.retry()} actions={mend}>
          {describeError(state.refusal.error)} What you wrote is still here.
        </ErrorNote>
      )}
      {state.phase === 'conflict' && <Conflict {...props} />}
    </div>
  )
}
