import { useEffect } from 'react'
import { api } from '../data/api.ts'
import { sayRefusal } from '../data/say-refusal.ts'
import { singleKeys } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

/** Whether single keys act: each member's own choice, kept with them in the store. */
export function useKeptKeys(): void {
  const kept = useQueryOp('preferences.get', {}).data?.singleKeys
  useEffect(() => {
    if (kept === undefined) return
    singleKeys.turn(kept)
    const stop = singleKeys.subscribe(() => void keep(singleKeys.areOn()))
    return () => void stop()
  }, [kept])
}

async function keep(areOn: boolean): Promise<void> {
  const reply = await api.call('preferences.set', { singleKeys: areOn })
  if (!reply.ok) sayRefusal(reply.error, 'Not kept for the next time.')
}
