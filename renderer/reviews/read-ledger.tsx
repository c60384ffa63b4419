import { useState } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import type { Side } from '../../shared/kernel/text.ts'
import type { LedgerRead } from '../../shared/reviews.ts'
import { ask } from '../data/use-op.ts'
import { errorOf } from '../form/form-reply.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button } from '../ui/index.ts'

interface ReadLedgerProps {
  readonly reviewId: string
  readonly side: Side
  readonly text: string
  readonly onRead: (ledger: LedgerRead) => void
}

/** Lines as a ledger or a spreadsheet gives them. They fill the fields below; nothing is kept of them. */
export function ReadLedger({ reviewId, side, text, onRead }: ReadLedgerProps) {
  const [error, setError] = useState<AppError | null>(null)
  const read = async (): Promise<void> => {
    setError(null)
    try {
      onRead(await ask('reviews.readLedger', { reviewId, side, text }))
    } catch (failure) {
      setError(errorOf(failure))
    }
  }
  return (
    <div>
      {error !== null && <Trouble error={error} />}
      <Button isDisabled={text.trim() === ''} onPress={() => void read()}>
        Read them into the fields
      </Button>
    </div>
  )
}
