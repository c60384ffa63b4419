import { useState } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import { errorOf } from './form-reply.ts'
import { Trouble } from './trouble.tsx'
import { Stack, TextButton } from '../ui/index.ts'

export interface FormActProps {
  readonly label: string
  /** Rejects with a Failure where the store refuses. */
  readonly onAct: () => Promise<unknown>
  /** It is done. */
  readonly onDone: () => void
}

/** Another way to end a form, such as taking away what it is about; what was refused is said under it. */
export function FormAct({ label, onAct, onDone }: FormActProps) {
  const [error, setError] = useState<AppError | null>(null)
  const act = async (): Promise<void> => {
    setError(null)
    try {
      await onAct()
    } catch (failure) {
      return setError(errorOf(failure))
    }
    onDone()
  }
  return (
    <Stack gap={3}>
      <div>
        <TextButton onPress={() => void act()}>{label}</TextButton>
      </div>
      {error && <Trouble error={error} />}
    </Stack>
  )
}
