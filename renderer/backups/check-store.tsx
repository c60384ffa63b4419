import type { StoreDamage } from '../../shared/backups.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, ProgressLine, Row, Small, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { useProgress } from '../data/use-progress.ts'
import { useState } from 'react'
import { Damaged } from './damage-note.tsx'

const isWhole = ({ badPages, damaged }: StoreDamage): boolean => badPages === 0 && damaged.length === 0

/** Reads every page of the store when asked to, with progress, and says what is damaged and what is whole. */
export function CheckStore() {
  const check = useCommandOp('backups.check')
  const progress = useProgress('backups.check', check.pending)
  const [checked, setChecked] = useState<StoreDamage | null>(null)
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
          {checked && isWhole(checked) && (
            <Small>
              All {checked.pages.toLocaleString('en-GB')} pages of {checked.tables} tables are whole.
            </Small>
          )}
        </span>
      </Row>
      {check.pending && (
        <ProgressLine
          label={progress?.unit === 'tables' ? 'Reading every table' : 'Reading every page'}
          done={progress?.done ?? 0}
          total={progress?.total}
        />
      )}
      {checked && !isWhole(checked) && <Damaged damage={checked} />}
      {check.error && <Trouble error={check.error} />}
    </Stack>
  )
}
