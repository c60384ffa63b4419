/**
 * The life of something edited in place: what the store holds, what is in the box, and how the one becomes the
 * other. Pure, so that the rule that matters most can be tested alone: what is being written is never
 * overwritten.
 */
export type DraftPhase = 'clean' | 'dirty' | 'saving' | 'saved' | 'failed' | 'conflict'

export interface DraftState<T> {
  /** What is in the box. */
  readonly text: T
  readonly phase: DraftPhase
  /** What the store holds, as far as is known here. */
  readonly base: T
  /** What was last handed in from outside: the same again is not news, even when `base` has moved on. */
  readonly received: T
  /** What is on its way to the store. */
  readonly sending: { readonly text: T } | null
  /** When it was last on disk; epoch milliseconds. */
  readonly savedAt: number | null
  /** Why the last save was refused; kept until one succeeds, so that the page does not jump in between. */
  readonly refusal: { readonly error: unknown } | null
  /** What came in from elsewhere while this was being written. */
  readonly theirs: { readonly text: T } | null
}

export type IsEqual<T> = (a: T, b: T) => boolean

export const opened = <T>(value: T): DraftState<T> => ({
  text: value,
  phase: 'clean',
  base: value,
  received: value,
  sending: null,
  savedAt: null,
  refusal: null,
  theirs: null,
})

/** The box changed. A conflict stays one until it is decided. */
export function written<T>(state: DraftState<T>, text: T, isEqual: IsEqual<T>): DraftState<T> {
  if (state.phase === 'conflict') return { ...state, text }
  // While one save is under way the box still counts as being saved; the next one follows it.
  const phase = state.sending ? 'saving' : isEqual(text, state.base) ? 'clean' : 'dirty'
  return { ...state, text, phase, refusal: phase === 'clean' ? null : state.refusal }
}

/** The value in the store changed, here or elsewhere. */
export function received<T>(state: DraftState<T>, value: T, isEqual: IsEqual<T>): DraftState<T> {
  if (isEqual(value, state.received))
    return Object.is(value, state.received) ? state : { ...state, received: value }
  const seen = { ...state, received: value }
  if (isEqual(value, state.base) || (state.sending && isEqual(value, state.sending.text))) return seen
  const isUntouched = isEqual(state.text, state.base) && !state.sending
  if (isUntouched) return { ...seen, text: value, base: value, phase: 'clean', refusal: null, theirs: null }
  if (isEqual(value, state.text)) return { ...seen, base: value, phase: 'clean', refusal: null, theirs: null }
  return { ...seen, base: value, phase: 'conflict', theirs: { text: value } }
}

/** True where there is something to send, and nothing that must come first. */
export const isSendable = <T>(state: DraftState<T>, isEqual: IsEqual<T>) =>
  !state.sending && state.phase !== 'conflict' && !isEqual(state.text, state.base)

export const sent = <T>(state: DraftState<T>): DraftState<T> => ({
  ...state,
  phase: 'saving',
  sending: { text: state.text },
})

/** What was sent is on disk. */
export function settled<T>(state: DraftState<T>, at: number, isEqual: IsEqual<T>): DraftState<T> {
  const base = state.sending ? state.sending.text : state.base
  const next = { ...state, base, sending: null }
  if (state.phase === 'conflict') return next
  const phase = isEqual(state.text, base) ? 'saved' : 'dirty'
  return { ...next, phase, savedAt: at, refusal: null }
}

/** What was sent was refused; the box keeps it. */
export function failed<T>(state: DraftState<T>, error: unknown): DraftState<T> {
  const next = { ...state, sending: null }
  return state.phase === 'conflict' ? next : { ...next, phase: 'failed', refusal: { error } }
}

export function keptMine<T>(state: DraftState<T>, isEqual: IsEqual<T>): DraftState<T> {
  const phase = state.sending ? 'saving' : isEqual(state.text, state.base) ? 'clean' : 'dirty'
  return { ...state, phase, theirs: null, refusal: null }
}

export const tookTheirs = <T>(state: DraftState<T>): DraftState<T> => ({
  ...state,
  text: state.theirs ? state.theirs.text : state.base,
  phase: 'clean',
  theirs: null,
  refusal: null,
})

/** What was written and not saved, and what the store held then. */
export interface Left<T> {
  readonly text: T
  readonly base: T
}

/** A text that was left unsaved comes back; where the store has moved on since, somebody decides between the two. */
export function takenUp<T>(
  state: DraftState<T>,
  { text, base }: Left<T>,
  isEqual: IsEqual<T>,
): DraftState<T> {
  if (isEqual(text, state.base)) return state
  const hasMoved = !isEqual(base, state.base)
  return hasMoved
    ? { ...state, text, phase: 'conflict', theirs: { text: state.base } }
    : { ...state, text, phase: 'dirty' }
}

/** The same text as the store keeps it: without what it tidied away, such as a space at the end. */
export function rested<T>(state: DraftState<T>, isEqual: IsEqual<T>): DraftState<T> {
  const isIdle = !state.sending && (state.phase === 'clean' || state.phase === 'saved')
  if (!isIdle || Object.is(state.text, state.received) || !isEqual(state.text, state.received)) return state
  return { ...state, text: state.received, base: state.received }
}
