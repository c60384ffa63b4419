import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDraftScope } from '../kept/draft-scope.tsx'
import { Draft } from './draft.ts'
import { holdDraft } from './open-drafts.ts'

interface UseDraft<T> {
  readonly label: string
  readonly value: T
  readonly onSave: (value: T) => Promise<unknown>
  readonly isEqual?: (a: T, b: T) => boolean
  /** Nothing is written here: no refused text comes back into it. */
  readonly isReadOnly?: boolean
}

/** A draft over a value from the store, kept for as long as the component is there. */
export function useDraft<T>({ label, value, onSave, isEqual, isReadOnly = false }: UseDraft<T>) {
  const [draft] = useState(() => new Draft({ initial: value, save: onSave, ...(isEqual && { isEqual }) }))
  const scope = useDraftScope()
  const state = useSyncExternalStore(draft.subscribe, draft.state, draft.state)
  useEffect(() => draft.setSave(onSave), [draft, onSave])
  useEffect(() => draft.receive(value), [draft, value])
  useEffect(
    () => (isReadOnly ? undefined : holdDraft(draft, { label, scope })),
    [draft, label, scope, isReadOnly],
  )
  return { draft, state }
}
