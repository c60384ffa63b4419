import { notify } from '../states/announcements.ts'
import type { Draft } from './draft.ts'

/** The part of a draft that does not depend on what is written. */
interface AnyDraft extends Pick<Draft<never>, 'flush' | 'keepMine'> {
  readonly state: () => { readonly phase: string }
}

/** One for each time a draft is held: closing one holding leaves a later one of the same draft alone. */
interface Holding {
  readonly draft: AnyDraft
  readonly label: string
}

const open = new Set<Holding>()

const isUnsaved = (draft: AnyDraft) => !['clean', 'saved'].includes(draft.state().phase)

/** Saves at once whatever is being written anywhere in this window. Before locking, closing or going on. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map(({ draft }) => draft.flush()))
}

/** True while something written here is not on disk, or was refused. */
export const hasUnsavedDrafts = (): boolean => [...open].some(({ draft }) => isUnsaved(draft))

/** Counts the draft as open. The function it answers with closes it: saved first, and never dropped in silence. */
export function holdDraft(draft: AnyDraft, label: string): () => void {
  const holding = { draft, label }
  open.add(holding)
  window.addEventListener('beforeunload', flushBeforeUnload)
  return () => void letGo(holding)
}

async function letGo(holding: Holding): Promise<void> {
  const { draft, label } = holding
  await draft.flush()
  if (!isUnsaved(draft)) {
    open.delete(holding)
    return
  }
  notify(`What you wrote under “${label}” is not saved yet.`, {
    label: 'Save it now',
    run: () => {
      draft.keepMine()
      void letGo(holding)
    },
  })
}

const flushBeforeUnload = () => void flushDrafts()
