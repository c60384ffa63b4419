import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { nhsNumberStatuses, readNhsNumber } from '../../shared/nhs-number.ts'
import { NhsNumberStatus, Pronoun } from '../../shared/people.ts'
import { Failure } from '../../shared/reply.ts'
import { OptionalLine } from '../../shared/text.ts'
import { pronounWords } from '../../shared/words.ts'
import { Bound } from '../bound.tsx'
import { showRefusal } from '../form-reply.ts'
import { formSave } from '../form-save.ts'
import { SaveForm } from '../save-form.tsx'
import { Columns, RadioField, SelectField, TextField } from '../ui/index.ts'
import type { PersonEdit } from './use-person-edit.ts'

/** The part of `people.update` that this form is about; the number is checked before the store is asked. */
const Details = z.strictObject({
  pronoun: Pronoun,
  nhsNumber: OptionalLine(20).superRefine((text, context) => {
    const reading = text === '' ? null : readNhsNumber(text)
    if (reading && !reading.ok) context.addIssue({ code: 'custom', message: reading.reason })
  }),
  nhsNumberStatus: NhsNumberStatus.nullable(),
  healthId: OptionalLine(60),
  councilId: OptionalLine(60),
  postcode: OptionalLine(10),
})

const pronouns = Pronoun.options.map((id) => ({ id, label: pronounWords[id] }))
const statuses = [
  { id: 'none' as const, label: 'Not said' },
  ...NhsNumberStatus.options.map((id) => ({ id, label: nhsNumberStatuses[id] })),
]

export interface IdentifiersFormProps {
  readonly edit: PersonEdit
  readonly onDone: () => void
}

export function IdentifiersForm({ edit, onDone }: IdentifiersFormProps) {
  const { pronoun, nhsNumber, nhsNumberStatus, healthId, councilId, postcode } = edit.doc
  const form = useForm<z.input<typeof Details>, unknown, z.output<typeof Details>>({
    resolver: zodResolver(Details),
    defaultValues: {
      pronoun,
      nhsNumber: nhsNumber ?? '',
      nhsNumberStatus,
      healthId: healthId ?? '',
      councilId: councilId ?? '',
      postcode,
    },
  })
  const save = formSave(form, (details) =>
    edit.save(details).catch((failure: unknown) => {
      const left = failure instanceof Failure ? showRefusal(form, failure.error) : null
      throw left === null ? failure : new Failure(left)
    }),
  )
  const { control } = form
  return (
    <SaveForm onSave={save} onDone={onDone}>
      <Bound control={control} name="pronoun">
        {(field) => <RadioField {...field} label="Spoken of as" choices={pronouns} layout="row" />}
      </Bound>
      <Columns least={200}>
        <Bound control={control} name="nhsNumber">
          {(field) => <TextField {...field} label="NHS number" isOptional />}
        </Bound>
        <Bound control={control} name="nhsNumberStatus">
          {({ value, onChange, ...field }) => (
            <SelectField
              {...field}
              label="Its status"
              value={value ?? 'none'}
              choices={statuses}
              onChange={(id) => onChange(id === 'none' ? null : id)}
            />
          )}
        </Bound>
        <Bound control={control} name="healthId">
          {(field) => <TextField {...field} label="Number in the health record" isOptional />}
        </Bound>
        <Bound control={control} name="councilId">
          {(field) => <TextField {...field} label="Number in the council record" isOptional />}
        </Bound>
        <Bound control={control} name="postcode">
          {(field) => <TextField {...field} label="Postcode" width="short" isOptional />}
        </Bound>
      </Columns>
    </SaveForm>
  )
}
