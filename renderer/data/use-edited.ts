import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { describeError } from '../words/describe-error.ts'
import { createEdited } from './edited.ts'
import type { Edited, EditedOptions } from './edited.ts'
import { Failure } from '../../shared/kernel/reply.ts'

export interface UseEdited<Doc, Changes> {
  readonly doc: Doc
  /** The newest there is, also after a save that this render has not seen yet. */
  readonly newest: () => Doc
  readonly save: (changes: Changes | ((doc: Doc) => Changes)) => Promise<void>
}

/** A document of the store with a way to save parts of it; for as long as the component is there. */
export function useEdited<Doc extends { readonly version: number }, Changes extends object>(
  options: EditedOptions<Doc, Changes>,
): UseEdited<Doc, Changes> {
  const [edited] = useState<Edited<Doc, Changes>>(() => createEdited(options))
  const read = options.initial
  useEffect(() => edited.offer(read), [edited, read])
  const doc = useSyncExternalStore(edited.subscribe, edited.doc, edited.doc)
  return useMemo(() => ({ doc, newest: edited.doc, save: edited.save }), [doc, edited])
}

/** Why something typed was not saved, for `SavedText` and `SavedList`. */
export function describeSaveError(error: unknown): string {
  if (!(error instanceof Failure)) return 'Something went wrong inside Accord.'
  const { title, next } = describeError(error.error)
  return error.error.kind === 'invalid' ? next : `${title}. ${next}`
}
