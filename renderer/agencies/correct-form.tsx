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

const schema = agencies.correct.input

/** It was wrong. The same wrong thing is put right wherever it was said of this agency. */
export function CorrectForm({ naming, onDone }: NamingFormProps) {
  const { id: namingId, version, fromOn, name, odsCode, abbreviation } = naming
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { namingId, version, fromOn, name, odsCode, abbreviation, reason: '' },
  })
  const save = formSave(form, async (input) => {
    const reply = await api.call('agencies.correct', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
  })
  return (
    <FormProvider {...form}>
      <SaveForm saveLabel="Correct it" onSave={save} onDone={onDone}>
        <Small as="p">
          For what was never right. Records to come say it as it stands here; records that are frozen already
          keep what they say.
        </Small>
        {fromOn !== null && (
          <Bound control={form.control} name="fromOn">
            {(field) => <DateField {...field} label="Holds from" />}
          </Bound>
        )}
        <NamingFields reasonLabel="Why it is corrected" />
      </SaveForm>
    </FormProvider>
  )
}
