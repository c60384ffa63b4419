import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { Trouble } from './trouble.tsx'
import { Button, KeptForm, Row, Stack } from '../ui/index.ts'

export interface SaveFormProps {
  readonly children: ReactNode
  readonly saveLabel?: string
  readonly isDisabled?: boolean
  /** Rejects with a Failure where the store refuses. */
  readonly onSave: () => Promise<unknown>
  /** It is saved. */
  readonly onDone: () => void
  /** Given up; the same as done unless told otherwise. */
  readonly onBack?: () => void
}

/** What the store refused with; anything else that was thrown is a fault of Accord’s own. */
export const errorOf = (failure: unknown): AppError =>
  failure instanceof Failure ? failure.error : { kind: 'internal', reportId: '' }

/** A few fields that are saved together: one filled button, what was refused, and a way back. */
export function SaveForm(props: SaveFormProps) {
  const { children, saveLabel = 'Save', isDisabled = false, onSave, onDone, onBack = onDone } = props
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setPending(true)
    setError(null)
    try {
      await onSave()
      onDone()
    } catch (failure) {
      setError(errorOf(failure))
    } finally {
      setPending(false)
    }
  }
  return (
    <KeptForm of={saveLabel}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap={5}>
          {children}
          {error && <Trouble error={error} />}
          <Row>
            <Button
              type="submit"
              variant="primary"
              isPending={isPending}
              isDisabled={isDisabled}
              pendingLabel="Saving…"
            >
              {saveLabel}
            </Button>
            <Button variant="plain" isDisabled={isPending} onPress={onBack}>
              Go back
            </Button>
          </Row>
        </Stack>
      </form>
    </KeptForm>
  )
}
