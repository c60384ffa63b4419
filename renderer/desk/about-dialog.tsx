import { lazy, Suspense } from 'react'
import { useQueryOp } from '../data/use-op.ts'
import { Dialog, Disclosure, Small, Stack, Waiting } from '../ui/index.ts'

// Half a megabyte of other people's words, for whoever asks.
const Licences = lazy(async () => ({ default: (await import('./licences.tsx')).Licences }))

export interface AboutDialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** What this is, which version, and whose work is in it. */
export function AboutDialog({ isOpen, onOpenChange }: AboutDialogProps) {
  const version = useQueryOp('session.status', {}).data?.version
  return (
    <Dialog title="About Accord" size="wide" isOpen={isOpen} onOpenChange={onOpenChange}>
      <Stack>
        <p>{version ? `Version ${version}` : 'Accord'}</p>
        <p>
          Where health and the council decide together about a person’s integrated budget and the risks worth
          taking. Accord makes no network connections: what is written here stays on this computer until
          somebody takes it elsewhere.
        </p>
        <Small as="p">Accord is under the MIT licence. © The Accord authors.</Small>
        <Disclosure title="Other people’s work in it, and their licences">
          <Suspense fallback={<Waiting>Opening the licences…</Waiting>}>
            <Licences />
          </Suspense>
        </Disclosure>
      </Stack>
    </Dialog>
  )
}
