import { useState } from 'react'
import type { FormEvent } from 'react'
import { describeField } from '../describe-error.ts'
import type { AppError } from '../../shared/reply.ts'
import { Trouble } from '../trouble.tsx'
import { Button, Row, Stack, TextArea } from '../ui/index.ts'
import { useCommandOp } from '../use-op.ts'

export interface TypeBackFormProps {
  readonly onConfirmed: () => void
  readonly onLookAgain?: () => void
}

const messageOf = (error: AppError | null): string | undefined =>
  error?.kind === 'invalid' ? describeField(error.fields['recoveryKey'] ?? 'missing') : undefined

/** Proves that the key was written down: it is out of sight here. */
export function TypeBackForm({ onConfirmed, onLookAgain }: TypeBackFormProps) {
  const [text, setText] = useState('')
  const confirm = useCommandOp('session.confirmRecovery')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await confirm.run({ recoveryKey: text })
    if (reply.ok) onConfirmed()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={5}>
        <TextArea
          label="Recovery key"
          isSecret
          description="Ten groups of four. Capitals, spaces and hyphens make no difference."
          rows={2}
          value={text}
          onChange={setText}
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
            isDisabled={text.trim() === ''}
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
