import { useState } from 'react'
import type { ReactNode } from 'react'
import { ClockNotes } from '../audit/clock-note.tsx'
import { Button, Sheet, UiProvider, Waiting } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'

/** Between the door and the work, once: what is odd about this computer's clock. Mostly nothing is. */
export function ClockAtTheDoor({ children }: { readonly children: ReactNode }) {
  const { data, error } = useQueryOp('audit.clock', {})
  const [isPast, setPast] = useState(false)
  // Asked at the door only: a later answer interrupts nobody.
  const passes = isPast || error !== null || data?.length === 0
  if (passes && !isPast) setPast(true)
  if (passes) return children
  return (
    <UiProvider>
      <main>
        {data === undefined ? (
          <Waiting>Opening Accord…</Waiting>
        ) : (
          <Sheet
            size="narrow"
            eyebrow="Accord"
            title="Look at the clock first"
            lead="You are in; nothing is lost."
          >
            <ClockNotes findings={data} />
            <Button variant="primary" onPress={() => setPast(true)}>
              Carry on
            </Button>
          </Sheet>
        )}
      </main>
    </UiProvider>
  )
}
