import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { timeOfDay } from '../../shared/kernel/dates.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, ErrorNote, Row, Small, Stack } from '../ui/index.ts'

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
  const [isPending, setPending] = useState(false)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const check = async (): Promise<void> => {
    setPending(true)
    setError(null)
    const reply = await api.call('audit.check', {})
    setPending(false)
    if (reply.ok) setChecked({ result: reply.value, at: timeOfDay(new Date().toISOString()) })
    else setError(reply.error)
  }
  return (
    <Stack gap={3}>
      <Row>
        <Button isPending={isPending} pendingLabel="Checking the trail…" onPress={() => void check()}>
          Check the trail
        </Button>
        <span role="status">
          {checked?.result.sound && <Small>{soundWords(checked.result.size, checked.at)}</Small>}
        </span>
      </Row>
      {checked && !checked.result.sound && (
        <ErrorNote title={brokenWords(checked.result.firstBad, checked.at)}>
          Something other than Accord has changed the store, or its disk has failed. Nothing was changed by
          checking. Sign and release nothing more, keep a copy of the store’s folder, and compare the
          fingerprint with the one in the latest pack.
        </ErrorNote>
      )}
      {error && <Trouble error={error} onRetry={() => void check()} />}
    </Stack>
  )
}
