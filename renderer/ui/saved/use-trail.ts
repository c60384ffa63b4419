import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { dateAndTime } from '../../../shared/kernel/dates.ts'
import { comboMatches } from '../keys/combo.ts'
import { announce } from '../live/announcements.ts'
import type { Draft } from './draft.ts'
import { Trail } from './trail.ts'
import type { Earlier, Step } from './trail.ts'

interface UseTrail<T> {
  readonly draft: Draft<T>
  readonly isEqual?: (a: T, b: T) => boolean
  readonly earlier?: (() => Promise<readonly Earlier<T>[]>) | undefined
  /** The box holds it now: for the caret, or for the line to be in. */
  readonly onStep: (before: T, after: T) => void
}

/** "20 Nov 2026, 14:05, Amara Nwosu"; how a text began has neither. */
export const whenAndWho = ({ at, by }: Pick<Earlier<unknown>, 'at' | 'by'>): string =>
  at === null ? 'When the case was opened' : [dateAndTime(at), by].filter(Boolean).join(', ')

const isUndo = (event: KeyboardEvent) => comboMatches('mod+z', event)
const isRedo = (event: KeyboardEvent) => comboMatches('mod+shift+z', event) || comboMatches('mod+y', event)

/** Undo and redo of something edited in place, on into what was saved before it came up. */
export function useTrail<T>({ draft, isEqual, earlier, onStep }: UseTrail<T>) {
  const [trail] = useState(() => new Trail(draft.state().text, { earlier, ...(isEqual && { isEqual }) }))
  const [note, setNote] = useState('')
  useEffect(() => trail.setEarlier(earlier), [trail, earlier])

  const come = (step: Step<T> | null, nothing: string) => {
    if (!step) return announce(nothing)
    const before = draft.state().text
    draft.write(step.value)
    setNote(step.saved ? `As saved: ${whenAndWho(step.saved)}` : '')
    if (step.saved) announce(`Back to what was saved. ${whenAndWho(step.saved)}`)
    onStep(before, step.value)
  }
  const write = (value: T) => {
    setNote('')
    trail.typed(draft.state().text, value)
    draft.write(value)
  }
  const back = async () => {
    try {
      come(await trail.back(draft.state().text), 'Nothing earlier to go back to.')
    } catch {
      announce('What was saved before could not be read. Try again.')
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isUndo(event) && !isRedo(event)) return
    // The browser's own undo goes through every box of the page in turn; here it stays in this one.
    event.preventDefault()
    if (isUndo(event)) void back()
    else come(trail.forward(draft.state().text), 'Nothing to do again.')
  }
  return { write, onKeyDown, note }
}
