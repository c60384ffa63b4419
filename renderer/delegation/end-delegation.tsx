import { useState } from 'react'
import type { SchemeRow } from '../../shared/delegation.ts'
import { todayOn } from '../words/time-words.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, DateField, Dialog, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'

interface EndDelegationProps {
  /** Null: nothing is being ended. */
  readonly row: SchemeRow | null
  readonly onClose: () => void
}

/** The last day of a row. Cases signed under it stay signed. */
export const EndDelegation = ({ row, onClose }: EndDelegationProps) => (
  <Dialog
    title={`End “${row?.role ?? ''}”`}
    isOpen={row !== null}
    onOpenChange={(open) => !open && onClose()}
    keepOnPressOutside
  >
    {row && <LastDay row={row} onClose={onClose} />}
  </Dialog>
)

function LastDay({ row, onClose }: { readonly row: SchemeRow; readonly onClose: () => void }) {
  const [toOn, setToOn] = useState<string | null>(todayOn())
  const end = useCommandOp('delegation.end')
  const submit = async (): Promise<void> => {
    if (toOn === null) return
    const reply = await end.run({ delegationId: row.id, version: row.version, toOn })
    if (reply.ok) onClose()
  }
  return (
    <Stack gap={5}>
      <p>What was signed under it stays signed. Add the role again where its limit changes.</p>
      <DateField label="Last day" value={toOn} onChange={setToOn} min={todayOn()} autoFocus />
      {end.error && <Trouble error={end.error} />}
      <div>
        <Button
          variant="primary"
          isDisabled={toOn === null}
          isPending={end.pending}
          onPress={() => void submit()}
        >
          End it
        </Button>
      </div>
    </Stack>
  )
}
