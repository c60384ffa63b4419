import { useState } from 'react'
import type { Case } from '../../shared/cases.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Stack, TextArea, notify } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'

export interface CloseCaseProps {
  readonly one: Case
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Ends the work on a case, with the reason. Everything stays and can be read. */
export function CloseCase({ one, isOpen, onClose }: CloseCaseProps) {
  return (
    <Dialog title={`Close ${one.reference}?`} isOpen={isOpen} onOpenChange={onClose} keepOnPressOutside>
      <Why one={one} onClose={onClose} />
    </Dialog>
  )
}

function Why({ one, onClose }: Omit<CloseCaseProps, 'isOpen'>) {
  const [reason, setReason] = useState('')
  const close = useCommandOp('cases.close')
  const submit = async () => {
    const reply = await close.run({ caseId: one.id, version: one.version, reason })
    if (!reply.ok) return
    onClose()
    notify(`${one.reference} is closed.`)
  }
  return (
    <Stack gap={5}>
      <p>Nothing is removed: the case can still be read, and nothing more can be written in it.</p>
      <TextArea label="Why it is closed" value={reason} onChange={setReason} autoFocus />
      {close.error && <Trouble error={close.error} />}
      <div>
        <Button
          variant="primary"
          isDisabled={reason.trim() === ''}
          isPending={close.pending}
          pendingLabel="Closing…"
          onPress={() => void submit()}
        >
          Close the case
        </Button>
      </div>
    </Stack>
  )
}
