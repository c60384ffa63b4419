import { useEffect } from 'react'
import { singleKeys } from '../ui/index.ts'
import { useSession } from './open-session.ts'

const keyOf = (memberId: string): string => `accord.singleKeys.${memberId}`

/** Whether single keys act: each member's own choice, kept on this computer. */
export function useKeptKeys(): void {
  const { memberId } = useSession().who
  useEffect(() => {
    singleKeys.turn(read(memberId))
    const stop = singleKeys.subscribe(() => keep(memberId, singleKeys.areOn()))
    return () => void stop()
  }, [memberId])
}

function read(memberId: string): boolean {
  try {
    return localStorage.getItem(keyOf(memberId)) !== 'off'
  } catch {
    return true
  }
}

function keep(memberId: string, areOn: boolean): void {
  try {
    localStorage.setItem(keyOf(memberId), areOn ? 'on' : 'off')
  } catch {
    // A window without storage has them on again the next time.
  }
}
