import { useState } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import { ask } from '../data/use-op.ts'
import { errorOf } from '../form/form-reply.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button } from '../ui/index.ts'

/** A file fills the field below it: what is read is what stands there. */
export function FileText({ onText }: { readonly onText: (text: string) => void }) {
  const [error, setError] = useState<AppError | null>(null)
  const open = async (): Promise<void> => {
    setError(null)
    try {
      const { text } = await ask('measures.openFile', {})
      onText(text)
    } catch (failure) {
      const wrong = errorOf(failure)
      if (wrong.kind !== 'cancelled') setError(wrong)
    }
  }
  return (
    <div>
      {error !== null && <Trouble error={error} />}
      <Button onPress={() => void open()}>Choose a file…</Button>
    </div>
  )
}
