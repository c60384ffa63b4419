import type { ReactNode } from 'react'
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
export const WayIn = ({ typed, onPast, children }: WayInProps) => (
  <OwnPassphrase typed={typed} onPast={onPast}>
    <LeftBehind>
      <ClockAtTheDoor>{children}</ClockAtTheDoor>
    </LeftBehind>
  </OwnPassphrase>
)
