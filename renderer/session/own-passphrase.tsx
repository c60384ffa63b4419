import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useQueryOp } from '../data/use-op.ts'
import { ChooseOwn } from './choose-own.tsx'
import { Threshold } from './threshold.tsx'

interface OwnPassphraseProps {
  /** What they have just come in with; empty where that is not known any more. */
  readonly typed: string
  /** It is not needed any longer. */
  readonly onPast: () => void
  readonly children: ReactNode
}

/** Between the door and the work: whose passphrase somebody else knows chooses one that nobody else does. */
export function OwnPassphrase({ typed, onPast, children }: OwnPassphraseProps) {
  const query = useQueryOp('panels.passphrase', {})
  const isOwn = query.error !== null || query.data?.givenBy === null
  useEffect(() => {
    if (isOwn && typed !== '') onPast()
  }, [isOwn, typed, onPast])
  return (
    <Threshold
      query={query}
      passes={({ givenBy }) => givenBy === null}
      says={({ givenBy }, carryOn) => <ChooseOwn givenBy={givenBy ?? ''} typed={typed} onDone={carryOn} />}
    >
      {children}
    </Threshold>
  )
}
