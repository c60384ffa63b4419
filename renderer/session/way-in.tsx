import type { ReactNode } from 'react'
import { useQueryOp } from '../data/use-op.ts'
import { ClockAtTheDoor } from './clock-at-the-door.tsx'
import { LeftBehind } from './left-behind.tsx'
import { OwnPassphrase } from './own-passphrase.tsx'

export interface WayInProps {
  /** What somebody has just come in with; empty where that is not known any more. */
  readonly typed: string
  /** It is not needed any longer. */
  readonly onPast: () => void
  readonly children: ReactNode
}

/** All that may stand between the door of a panel's own store and the work: mostly nothing does. */
export function WayIn({ typed, onPast, children }: WayInProps) {
  // Each of the three waits for the one before it; all are asked at once.
  useQueryOp('releases.swept', {})
  useQueryOp('audit.clock', {})
  return (
    <OwnPassphrase typed={typed} onPast={onPast}>
      <LeftBehind>
        <ClockAtTheDoor>{children}</ClockAtTheDoor>
      </LeftBehind>
    </OwnPassphrase>
  )
}
