import { zodResolver } from '@hookform/resolvers/zod'
import { FormProvider, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { agencies } from '../../shared/agencies.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { Bound } from '../form/bound.tsx'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { DateField, Small } from '../ui/index.ts'
import type { NamingFormProps } from './naming-change.ts'
import { NamingFields } from './naming-fields.tsx'

const schema = agencies.change.input

/** It was right and changes: a merger, a new name. */
export function ChangeForm({ naming, onDone }: NamingFormProps) {
  const { side, name, odsCode, abbreviation } = naming
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { side, fromOn: '', name, odsCode, abbreviation, reason: '' },
  })
  const save = formSave(form, async (input) => {
    const reply = await api.call('agencies.change', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
  })
  return (
    <FormProvider {...form}>
      <SaveForm saveLabel="Save the new name" onSave={save} onDone={onDone}>
        <Small as="p">
          For a merger or a new name. A meeting on or after the day says the new one, a meeting before it the
          old one.
        </Small>
        <Bound control={form.control} name="fromOn">
          {({ value, onChange, ...field }) => (
            <DateField
              {...field}
              label="Holds from"
              value={value === '' ? null : value}
              onChange={(day) => onChange(day ?? '')}
            />
          )}
        </Bound>
        <NamingFields reasonLabel="Why it changes" />
      </SaveForm>
    </FormProvider>
  )
}
