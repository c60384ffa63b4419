import { useState } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, notify } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'

export interface SecondPlaceProps {
  readonly label: string
  readonly variant?: 'primary'
  readonly onChosen?: () => void
}

/** Asks for the folder, and makes the first copy there at once: a place that can't be written to is none. */
export function SecondPlace({ label, variant, onChosen }: SecondPlaceProps) {
  const choose = useCommandOp('backups.chooseSecond')
  const [error, setError] = useState<AppError | null>(null)
  const run = async (): Promise<void> => {
    setError(null)
    const reply = await choose.run({})
    if (!reply.ok) return reply.error.kind === 'cancelled' ? undefined : setError(reply.error)
    notify(`A first copy is in “${reply.value.name}”. Each backup is copied there from now on.`)
    onChosen?.()
  }
  return (
    <>
      <Button
        {...(variant && { variant })}
        isPending={choose.pending}
        pendingLabel="Making the first copy…"
        onPress={() => void run()}
      >
        {label}
      </Button>
      {error && <Trouble error={error} />}
    </>
  )
}
