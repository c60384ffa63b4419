import type { StoreChecked } from '../../shared/backups.ts'
import { Trouble } from '../trouble.tsx'
import { Button, ErrorNote, ProgressLine, Row, Small, Stack } from '../ui/index.ts'
import { useCommandOp } from '../use-op.ts'
import { useProgress } from '../use-progress.ts'
import { useState } from 'react'

/** Reads every page of the store when asked to, with progress, and says what is damaged and what is whole. */
export function CheckStore() {
  const check = useCommandOp('backups.check')
  const progress = useProgress('backups.check', check.pending)
  const [checked, setChecked] = useState<StoreChecked | null>(null)
  const run = async (): Promise<void> => {
    setChecked(null)
    const reply = await check.run({})
    if (reply.ok) setChecked(reply.value)
  }
  return (
    <Stack gap={3}>
      <Row>
        <Button isPending={check.pending} pendingLabel="Reading every page…" onPress={() => void run()}>
          Check the whole store
        </Button>
        <span role="status">
          {checked?.damaged.length === 0 && <Small>Every page of {checked.tables} tables is whole.</Small>}
        </span>
      </Row>
      {check.pending && (
        <ProgressLine label="Reading every page" done={progress?.done ?? 0} total={progress?.total} />
      )}
      {checked && checked.damaged.length > 0 && (
        <ErrorNote title="Part of the store is damaged">
          {checked.damaged.length} of {checked.tables} tables can’t be read whole (
          {checked.damaged.join(', ')}); the others can. Lock Accord, copy its folder for whoever looks into
          it, and restore the latest backup.
        </ErrorNote>
      )}
      {check.error && <Trouble error={check.error} />}
    </Stack>
  )
}
