import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { acronyms as acronymOps } from '../../shared/acronyms.ts'
import type { Acronym } from '../../shared/acronyms.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { Bound } from '../form/bound.tsx'
import { api } from '../data/api.ts'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog, RadioField, TextField } from '../ui/index.ts'
import { sideWords } from '../words/agencies.ts'

const schema = acronymOps.add.input
type Fields = z.input<typeof schema>

interface AcronymDialogProps {
  /** Null: closed. */
  readonly editing: Acronym | 'new' | null
  readonly onClose: () => void
}

export function AcronymDialog({ editing, onClose }: AcronymDialogProps) {
  const title = editing === 'new' || editing === null ? 'Add an acronym' : `Change ${editing.short}`
  return (
    <Dialog title={title} isOpen={editing !== null} onOpenChange={onClose} keepOnPressOutside>
      {editing && <Form acronym={editing === 'new' ? null : editing} onDone={onClose} />}
    </Dialog>
  )
}

/** RadioField has no way to choose nothing: neither agency's own is a choice of its own here. */
const sideChoices = [
  { id: 'health', label: sideWords.health },
  { id: 'socialCare', label: sideWords.socialCare },
  { id: 'both', label: 'Both' },
] as const

function Form({ acronym, onDone }: { readonly acronym: Acronym | null; readonly onDone: () => void }) {
  const form = useForm<Fields, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      short: acronym?.short ?? '',
      expansion: acronym?.expansion ?? '',
      side: acronym?.side ?? null,
    },
  })
  const { control } = form
  const save = formSave(form, async (input) => {
    const reply = acronym
      ? await api.call('acronyms.update', { acronymId: acronym.id, version: acronym.version, ...input })
      : await api.call('acronyms.add', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
  })
  return (
    <SaveForm onSave={save} onDone={onDone} {...(!acronym && { saveLabel: 'Add the acronym' })}>
      <Bound control={control} name="short">
        {(field) => (
          <TextField
            {...field}
            label="Short"
            description="Exactly as it is written, capitals and all. A plural s is understood."
            width="short"
            autoFocus
          />
        )}
      </Bound>
      <Bound control={control} name="expansion">
        {(field) => (
          <TextField
            {...field}
            label="Stands for"
            description="In plain words, as they would read in brackets: “approved mental health professional”."
          />
        )}
      </Bound>
      <Bound control={control} name="side">
        {({ value, onChange, ...field }) => (
          <RadioField
            {...field}
            label="Said by"
            layout="row"
            value={value ?? 'both'}
            onChange={(id) => onChange(id === 'both' ? null : id)}
            choices={sideChoices}
          />
        )}
      </Bound>
    </SaveForm>
  )
}
