import { useState } from 'react'
import type { FormEvent } from 'react'
import { describeField } from '../words/describe-error.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Row, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { RecoveryKeyFields, keyText, noKey } from '../form/recovery-key-fields.tsx'

export interface TypeBackFormProps {
  /** False: the key in one piece that an earlier Accord made. */
  readonly inHalves?: boolean
  readonly onConfirmed: () => void
  readonly onLookAgain?: () => void
}

const messageOf = (error: AppError | null): string | undefined =>
  error?.kind === 'invalid' ? describeField(error.fields['recoveryKey'] ?? 'missing') : undefined

/** Proves that the key was written down: it is out of sight here. */
export function TypeBackForm({ inHalves = true, onConfirmed, onLookAgain }: TypeBackFormProps) {
  const [typed, setTyped] = useState(noKey)
  const confirm = useCommandOp('session.confirmRecovery')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await confirm.run({ recoveryKey: keyText(typed) })
    if (reply.ok) onConfirmed()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={5}>
        <RecoveryKeyFields
          inHalves={inHalves}
          value={typed}
          onChange={setTyped}
          errorMessage={messageOf(confirm.error)}
          autoFocus
        />
        {confirm.error && confirm.error.kind !== 'invalid' && <Trouble error={confirm.error} />}
        <Row>
          <Button
            type="submit"
            variant="primary"
            isPending={confirm.pending}
            pendingLabel="Checking…"
            isDisabled={keyText(typed) === ''}
          >
            That is the key
          </Button>
          {onLookAgain && (
            <Button variant="plain" onPress={onLookAgain}>
              Look at it again
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  )
}
