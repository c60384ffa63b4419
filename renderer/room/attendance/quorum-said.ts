import { useEffect, useRef } from 'react'
import type { Room } from '../../../shared/room.ts'
import { notify } from '../../ui/index.ts'

/** An item that waited for a quorum comes up again when there is one: said once, where it is seen and read out. */
export function useQuorumSaid({ items, inquorateItemIds }: Room): void {
  const waited = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const waiting = items.filter(
      ({ state, withoutQuorum }) => state === 'waiting' && withoutQuorum === 'wait',
    )
    const ready = waiting.filter(({ id }) => waited.current.has(id) && !inquorateItemIds.includes(id))
    waited.current = new Set(waiting.map(({ id }) => id).filter((id) => inquorateItemIds.includes(id)))
    if (ready.length > 0)
      notify(
        `Enough people are here now for item ${ready.map(({ position }) => position).join(' and item ')}.`,
      )
  }, [items, inquorateItemIds])
}
