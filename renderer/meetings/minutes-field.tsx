import { useState } from 'react'
import type { AgendaItem } from '../../shared/meetings.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { FieldError, TextField } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import { useCommandOp } from '../data/use-op.ts'
import { parseMinutes } from './minutes.ts'

/** Minutes for one item, typed any way; kept on leaving the field. */
export function MinutesField({ item }: { readonly item: AgendaItem }) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | undefined>(undefined)
  const [refused, setRefused] = useState<string | null>(null)
  const update = useCommandOp('meetings.updateItem')
  const keep = async (): Promise<void> => {
    if (typed === null) return
    const minutes = parseMinutes(typed)
    if (minutes === null) return setError('Write 10, 90m, 1.5h or 1:30')
    setError(undefined)
    setRefused(null)
    if (minutes === item.minutes) return setTyped(null)
    const reply = await update.run({ itemId: item.id, version: item.version, minutes })
    if (reply.ok) setTyped(null)
    else setRefused(`Not saved. ${describeSaveError(new Failure(reply.error))}`)
  }
  return (
    <>
      <TextField
        label={`Minutes for ${item.personName ?? item.title}`}
        hideLabel
        width="short"
        value={typed ?? `${item.minutes} min`}
        errorMessage={error}
        onChange={setTyped}
        onBlur={() => void keep()}
      />
      {refused !== null && <FieldError>{refused}</FieldError>}
    </>
  )
}
