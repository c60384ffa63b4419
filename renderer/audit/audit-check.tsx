import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { AppError } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { Trouble } from '../trouble.tsx'
import { Button, Row, Small } from '../ui/index.ts'

/** Works the whole trail out again, now. */
export function AuditCheck() {
  const [found, setFound] = useState<Output<'audit.check'> | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [isPending, setPending] = useState(false)
  const check = async () => {
    setPending(true)
    const reply = await api.call('audit.check', {})
    setPending(false)
    setFound(reply.ok ? reply.value : null)
    setError(reply.ok ? null : reply.error)
  }
  return (
    <>
      <Row>
        <Button isPending={isPending} pendingLabel="Checking…" onPress={() => void check()}>
          Check the trail now
        </Button>
        {found && <Small>{resultWords(found)}</Small>}
      </Row>
      {error && <Trouble error={error} />}
    </>
  )
}

const resultWords = ({ sound, firstBad, size }: Output<'audit.check'>): string =>
  sound
    ? `All ${size.toLocaleString('en-GB')} entries fit together.`
    : `Entry ${firstBad ?? '?'} does not fit. Keep a copy of the store and tell whoever looks after it.`
