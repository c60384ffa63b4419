import type { ReactNode } from 'react'
import { ClockNotes } from '../audit/clock-note.tsx'
import { Button, Sheet } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Threshold } from './threshold.tsx'

/** Between the door and the work, once: what is odd about this computer's clock. Mostly nothing is. */
export function ClockAtTheDoor({ children }: { readonly children: ReactNode }) {
  return (
    <Threshold
      query={useQueryOp('audit.clock', {})}
      passes={(findings) => findings.length === 0}
      says={(findings, carryOn) => (
        <Sheet
          size="narrow"
          eyebrow="Accord"
          title="Look at the clock first"
          lead="You are in; nothing is lost."
        >
          <ClockNotes findings={findings} />
          <Button variant="primary" onPress={carryOn}>
            Carry on
          </Button>
        </Sheet>
      )}
    >
      {children}
    </Threshold>
  )
}
