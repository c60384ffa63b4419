import { useEffect, useSyncExternalStore } from 'react'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { keptTexts } from '../ui/index.ts'
import type { KeptText } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'

/** The texts that were refused and are neither saved nor thrown away. */
export const useKeptTexts = (): readonly KeptText[] =>
  useSyncExternalStore(keptTexts.subscribe, keptTexts.all, keptTexts.all)

const keeper = {
  keep: async (text: KeptText) => {
    const { key, label, place, scope } = text
    // The contract's lists are its own to change; what stands on screen is not.
    const [typed, base] = [copied(text.typed), copied(text.base)]
    const reply = await api.call('unsaved.keep', { key, label, place, scope, typed, base })
    if (!reply.ok) throw new Failure(reply.error)
  },
  drop: (key: string) => api.call('unsaved.drop', { key }),
}

const copied = (typed: KeptText['typed']): string | string[] =>
  typeof typed === 'string' ? typed : [...typed]

/** Once, behind the gate: begins with the caller's own, and keeps what is refused from now on. */
export function useTextKeeper(): void {
  useEffect(() => {
    let stop: (() => void) | null = null
    let isGone = false
    const begin = (texts: readonly KeptText[]) => {
      if (!isGone) stop = keptTexts.startWith(texts, keeper)
    }
    ask('unsaved.list', {}).then(begin, () => begin([]))
    return () => {
      isGone = true
      stop?.()
    }
  }, [])
}
