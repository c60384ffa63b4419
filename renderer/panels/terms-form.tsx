import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { contract } from '../../shared/contract.ts'
import type { Call, Input } from '../../shared/contract.ts'
import type { Panel } from '../../shared/panels.ts'
import { Failure } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { Bound } from '../bound.tsx'
import { showRefusal } from '../form-reply.ts'
import { formSave } from '../form-save.ts'
import { SaveForm } from '../save-form.tsx'
import { CheckField, RadioField, Stack, TextArea, TextField } from '../ui/index.ts'
import { authorityChoices } from './authority-choices.ts'
import { BusinessItems } from './business-items.tsx'
import { TermNumbers } from './term-numbers.tsx'

export type TermsFormValues = Call<'panels.updateTerms'>

export interface TermsFormProps {
  readonly panel: Panel
  readonly onDone: () => void
}

/** The panel’s name, what it may do and how it works. */
export function TermsForm({ panel, onDone }: TermsFormProps) {
  const form = useForm<TermsFormValues, unknown, Input<'panels.updateTerms'>>({
    resolver: zodResolver(contract.panels.updateTerms.input),
    defaultValues: {
      version: panel.version,
      name: panel.name,
      authority: panel.authority,
      terms: panel.terms,
    },
  })
  const save = formSave(form, async (terms) => {
    const reply = await api.call('panels.updateTerms', terms)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
  })
  const { control } = form
  return (
    <SaveForm onSave={save} onDone={onDone}>
      <Bound control={control} name="name">
        {(field) => <TextField {...field} label="Name of the panel" />}
      </Bound>
      <Bound control={control} name="authority">
        {(field) => <RadioField {...field} label="What it may do" choices={authorityChoices} />}
      </Bound>
      <TermNumbers control={control} />
      <Stack gap={2}>
        <Bound control={control} name="terms.chairNeeded">
          {(field) => <CheckField {...field} label="An item needs the chair to be decided" />}
        </Bound>
        <Bound control={control} name="terms.namesOnSharedScreen">
          {(field) => (
            <CheckField
              {...field}
              label="Show full names on the shared screen, instead of initials and age"
            />
          )}
        </Bound>
      </Stack>
      <Bound control={control} name="terms.confidentiality">
        {(field) => <TextArea {...field} label="Read at the start of every meeting" rows={4} />}
      </Bound>
      <BusinessItems control={control} />
    </SaveForm>
  )
}
