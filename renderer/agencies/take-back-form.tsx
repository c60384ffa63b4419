import { useState } from 'react'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Small, TextArea } from '../ui/index.ts'
import type { NamingFormProps } from './naming-change.ts'

/** A change that did not come: what held before goes on. */
export function TakeBackForm({ naming, onDone }: NamingFormProps) {
  const [reason, setReason] = useState('')
  const save = async (): Promise<void> => {
    const { id: namingId, version } = naming
    const reply = await api.call('agencies.takeBack', { namingId, version, reason })
    if (!reply.ok) throw new Failure(reply.error)
  }
  return (
    <SaveForm
      saveLabel="Take it off the list"
      isDisabled={reason.trim() === ''}
      onSave={save}
      onDone={onDone}
    >
      <Small as="p">
        What the agency was called before holds on. Records that were frozen under this name keep it, and the
        list of corrections keeps what it said.
      </Small>
      <TextArea label="Why" rows={2} value={reason} onChange={setReason} autoFocus />
    </SaveForm>
  )
}
