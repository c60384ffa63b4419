import { useEffect } from 'react'
import { run } from '../data/run.ts'
import { singleKeys } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

/** Whether single keys act: each member's own choice, kept with them in the store. */
export function useKeptKeys(): void {
  const kept = useQueryOp('preferences.get', {}).data?.singleKeys
  useEffect(() => {
    if (kept === undefined) return
    singleKeys.turn(kept)
    const keep = (): void =>
      void run('preferences.set', { singleKeys: singleKeys.areOn() }, 'Not kept for the next time.')
    const stop = singleKeys.subscribe(keep)
    return () => void stop()
  }, [kept])
}
