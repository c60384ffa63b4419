import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { timeOfDay } from '../../shared/kernel/dates.ts'
import { useCommandOp } from '../data/use-op.ts'
import { useProgress } from '../data/use-progress.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, ErrorNote, ProgressLine, Row, Small, Stack } from '../ui/index.ts'

const figure = new Intl.NumberFormat('en-GB')

/** Says no more than was found: a trail that was rewritten from end to end fits together too. */
export const soundWords = (size: number, at: string): string =>
  size === 1
    ? `Checked at ${at}: there is one entry, and it fits.`
    : `Checked at ${at}: all ${figure.format(size)} entries fit together.`

export const brokenWords = (firstBad: number | null, at: string): string =>
  firstBad === null
    ? `Checked at ${at}: the trail does not fit together`
    : `Checked at ${at}: the trail does not fit together from entry ${figure.format(firstBad)} on`

interface Checked {
  readonly result: Output<'audit.check'>
  readonly at: string
}

/** Works through the whole trail when asked to, and says in words what came of it. */
export function CheckTrail() {
  const check = useCommandOp('audit.check')
  const progress = useProgress('audit.check', check.pending)
  const [checked, setChecked] = useState<Checked | null>(null)
  const run = async (): Promise<void> => {
    const reply = await check.run({})
    if (reply.ok) setChecked({ result: reply.value, at: timeOfDay(new Date().toISOString()) })
  }
  return (
    <Stack gap={3}>
      <Row>
        <Button isPending={check.pending} pendingLabel="Checking the trail…" onPress={() => void run()}>
          Check the trail
        </Button>
        <span role="status">
          {checked?.result.sound && <Small>{soundWords(checked.result.size, checked.at)}</Small>}
        </span>
      </Row>
      {check.pending && (
        <ProgressLine label="Checking every entry" done={progress?.done ?? 0} total={progress?.total} />
      )}
      {checked && !checked.result.sound && (
        <ErrorNote title={brokenWords(checked.result.firstBad, checked.at)}>
          Something other than Accord has changed the store, or its disk has failed. Nothing was changed by
          checking. Sign and release nothing more, keep a copy of the store’s folder, and compare the
          fingerprint with the one in the latest pack.
        </ErrorNote>
      )}
      {check.error && <Trouble error={check.error} onRetry={() => void run()} />}
    </Stack>
  )
}
