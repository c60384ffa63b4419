import { useEffect, useRef } from 'react'
import { api } from './api.ts'
import { flushDrafts, keepOpenForms } from '../ui/index.ts'

type Save = () => Promise<unknown> | void

const open = new Set<Save>()

/** Saves everything that is being edited, now; resolves when all of it was tried. */
export async function flushEdits(): Promise<void> {
  await Promise.allSettled([flushDrafts(), ...[...open].map(async (save) => save())])
}

/** Once, by what stands behind the gate: the store asks for what is being typed before it locks or closes. */
export function followFlush(): () => void {
  return api.on('flush', () => {
    keepOpenForms()
    void flushEdits()
  })
}

/**
 * For an editor that is not made of `ui/saved`: while mounted, `save` runs when the window is about to go. It must
 * do nothing where nothing is unsaved.
 */
export function useFlush(save: Save): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const run: Save = () => latest.current()
    open.add(run)
    return () => void open.delete(run)
  }, [])
}
