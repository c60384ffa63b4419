import { useEffect, useRef } from 'react'
import type { Quorum } from '../../../shared/room.ts'
import { announce, Tag } from '../../ui/index.ts'

/** Whether this item may be decided, now; a change is read out. */
export function QuorumTag({ quorum }: { readonly quorum: Quorum }) {
  const { quorate, health, socialCare, missing } = quorum
  const before = useRef(quorate)
  useEffect(() => {
    if (before.current === quorate) return
    before.current = quorate
    const counted = `health ${health}, council ${socialCare}`
    announce(
      quorate
        ? `Enough are here to decide: ${counted}`
        : `Not enough are here to decide: ${missing.join('. ')}`,
    )
  }, [quorate, health, socialCare, missing])
  return (
    <Tag tone={quorate ? 'neutral' : 'warn'}>{quorate ? 'Enough here to decide ✓' : 'Not enough here'}</Tag>
  )
}
