import type { ReactNode } from 'react'
import { Button, Sheet } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { Trouble } from '../form/trouble.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { Threshold } from './threshold.tsx'

/** Between the door and the work: whose passphrase somebody else typed chooses one that nobody else knows. */
export function OwnPassphrase({ children }: { readonly children: ReactNode }) {
  return (
    <Threshold
      query={useQueryOp('panels.passphrase', {})}
      passes={({ givenBy }) => givenBy === null}
      says={({ givenBy }, carryOn) => <Choose givenBy={givenBy ?? ''} onDone={carryOn} />}
    >
      {children}
    </Threshold>
  )
}

function Choose({ givenBy, onDone }: { readonly givenBy: string; readonly onDone: () => void }) {
  const keep = useCommandOp('panels.keepPassphrase')
  return (
    <Sheet
      size="narrow"
      eyebrow="Your passphrase"
      title="Choose one that only you know"
      lead={`${givenBy} added you to the panel, at their screen. Your passphrase opens the panel’s store and signs in your name, so nobody else should have it.`}
    >
      <PassphraseForm onChanged={onDone} autoFocus>
        <Button
          variant="plain"
          isPending={keep.pending}
          onPress={() => void keep.run({}).then((reply) => reply.ok && onDone())}
        >
          I typed it myself, and nobody else knows it
        </Button>
      </PassphraseForm>
      {keep.error && <Trouble error={keep.error} />}
    </Sheet>
  )
}
