import { useState } from 'react'
import type { ReactNode } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import { UiProvider, Waiting } from '../ui/index.ts'

interface ThresholdProps<T> {
  readonly query: { readonly data: T | undefined; readonly error: AppError | null }
  /** Nothing is to be said: mostly so. */
  readonly passes: (data: T) => boolean
  /** What is said or asked; `carryOn` goes in. */
  readonly says: (data: T, carryOn: () => void) => ReactNode
  readonly children: ReactNode
}

/** Between the door and the work, once. Asked at the door only: a later answer interrupts nobody, and lets nobody by. */
export function Threshold<T>({ query: { data, error }, passes, says, children }: ThresholdProps<T>) {
  const [isPast, setPast] = useState(false)
  const [first, setFirst] = useState<T>()
  if (first === undefined && data !== undefined) setFirst(data)
  const asked = first ?? data
  const goesIn = isPast || error !== null || (asked !== undefined && passes(asked))
  if (goesIn && !isPast) setPast(true)
  if (goesIn) return children
  return (
    <UiProvider>
      <main>
        {asked === undefined ? <Waiting>Opening Accord…</Waiting> : says(asked, () => setPast(true))}
      </main>
    </UiProvider>
  )
}
