import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Sheet, UiProvider, Waiting } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../use-op.ts'
import { Trouble } from '../trouble.tsx'
import { PassphraseForm } from './passphrase-form.tsx'

/** Between the door and the work: whose passphrase somebody else typed chooses one that nobody else knows. */
export function OwnPassphrase({ children }: { readonly children: ReactNode }) {
  const { data, error } = useQueryOp('panels.passphrase', {})
  const [isPast, setPast] = useState(false)
  const passes = isPast || error !== null || data?.givenBy === null
  if (passes && !isPast) setPast(true)
  if (passes) return children
  return (
    <UiProvider>
      <main>
        {data === undefined ? (
          <Waiting>Opening Accord…</Waiting>
        ) : (
          <Choose givenBy={data.givenBy ?? ''} onDone={() => setPast(true)} />
        )}
      </main>
    </UiProvider>
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
      <PassphraseForm onChanged={onDone}>
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
