import { notify } from '../live/announcements.ts'
import type { Draft } from './draft.ts'
import { keptTexts } from '../kept/kept-texts.ts'
import type { Typed } from '../kept/kept-texts.ts'
import { noteSaved } from './last-saved.ts'
import { placeNow } from '../kept/place-now.ts'

/** The part of a draft that does not depend on what is written. */
type AnyDraft = Pick<Draft<never>, 'flush' | 'keepMine' | 'subscribe'> & {
  readonly state: () => {
    readonly phase: string
    readonly text: unknown
    readonly base: unknown
    readonly savedAt: number | null
  }
  readonly takeUp: (left: { readonly text: never; readonly base: never }) => void
}

/** Which field a draft is of. */
export interface DraftField {
  readonly label: string
  /** What on its page it is about, where one label stands there more than once. */
  readonly scope: string
}

/** One for each time a draft is held: closing one holding leaves a later one of the same draft alone. */
interface Holding extends DraftField {
  readonly draft: AnyDraft
  readonly place: string
  readonly key: string
  /** The kept text of this field is this draft's: it kept it, or took it up. */
  isMine: boolean
}

const open = new Set<Holding>()

const isUnsaved = (draft: AnyDraft) => !['clean', 'saved'].includes(draft.state().phase)
const isRefused = (draft: AnyDraft) => ['failed', 'conflict'].includes(draft.state().phase)

/** Saves at once whatever is being written anywhere in this window. Before locking, closing or going on. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map(({ draft }) => draft.flush()))
  await keptTexts.settled()
}

/** True while something written in this page is not on disk, or was refused. */
export const hasUnsavedDrafts = (): boolean => [...open].some(({ draft }) => isUnsaved(draft))

/**
 * Counts the draft as open, and takes up what was refused in this field before. The function it answers with closes
 * it: saved first, and never dropped in silence.
 */
export function holdDraft(draft: AnyDraft, { label, scope }: DraftField): () => void {
  const place = placeNow()
  const key = [place, scope, label].join('\n')
  const holding: Holding = { draft, label, scope, place, key, isMine: false }
  open.add(holding)
  window.addEventListener('beforeunload', flushBeforeUnload)
  const leave = draft.subscribe(() => follow(holding))
  // Once every field of the page is there: where two have one name, nobody can say whose the text is.
  queueMicrotask(() => takeUp(holding))
  // After an unlock the fields are there before the texts that were kept.
  const hear = keptTexts.begun() ? () => undefined : whenBegun(() => takeUp(holding))
  return () => {
    hear()
    void letGo(holding).then(leave)
  }
}

/** Once, and no later: nothing comes into a field out of the blue. */
function whenBegun(act: () => void): () => void {
  const stop = keptTexts.subscribe(() => {
    if (!keptTexts.begun()) return
    stop()
    act()
  })
  return () => void stop()
}

function takeUp(holding: Holding): void {
  const { draft, key } = holding
  const left = keptTexts.find(key)
  const isOnly = [...open].filter((one) => one.key === key).length === 1
  if (!left || !isOnly || isUnsaved(draft)) return
  holding.isMine = true
  draft.takeUp({ text: left.typed as never, base: left.base as never })
}

/** A refused text is kept until the same field holds one that is saved. */
function follow(holding: Holding): void {
  const { draft, label, scope, place, key } = holding
  const { text, base, phase, savedAt } = draft.state()
  if (phase === 'saved' && savedAt !== null) noteSaved({ field: draft, at: savedAt, place })
  if (isRefused(draft)) {
    holding.isMine = true
    keptTexts.keep({ key, label, scope, place, typed: text as Typed, base: base as Typed })
  } else if (holding.isMine && !isUnsaved(draft)) keptTexts.drop(key)
}

async function letGo(holding: Holding): Promise<void> {
  const { draft, label } = holding
  await draft.flush()
  open.delete(holding)
  if (!isUnsaved(draft)) return
  follow(holding)
  notify(`What you wrote under “${label}” is not saved yet. It is kept: look for “not saved”.`)
}

const flushBeforeUnload = () => void flushDrafts()
