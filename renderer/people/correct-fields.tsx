import type { Control } from 'react-hook-form'
import { nhsNumberStatuses } from '../../shared/kernel/nhs-number.ts'
import { NhsNumberStatus } from '../../shared/number-status.ts'
import { Pronoun } from '../../shared/kernel/pronoun.ts'
import { pronounWords } from '../../shared/words.ts'
import { Bound, asDay } from '../form/bound.tsx'
import { todayOn } from '../words/time-words.ts'
import { Columns, DateField, RadioField, SelectField, Small, Stack, TextField } from '../ui/index.ts'
import type { Correction, CorrectionForm } from './correction-form.ts'
import { correctedWords } from './correction-words.ts'

export interface CorrectFieldsProps {
  readonly control: Control<CorrectionForm, unknown, Correction>
}

const pronouns = Pronoun.options.map((id) => ({ id, label: pronounWords[id] }))
const statuses = [
  { id: 'none' as const, label: 'Not said' },
  ...NhsNumberStatus.options.map((id) => ({ id, label: nhsNumberStatuses[id] })),
]
const ids = ['healthId', 'councilId'] as const
const address = ['addressLine1', 'addressLine2', 'town', 'postcode'] as const

/** Everything about who somebody is that can be put right. */
export function CorrectFields({ control }: CorrectFieldsProps) {
  return (
    <Stack>
      <Columns>
        <Bound control={control} name="givenName">
          {(field) => <TextField {...field} label={correctedWords.givenName} autoFocus />}
        </Bound>
        <Bound control={control} name="familyName">
          {(field) => <TextField {...field} label={correctedWords.familyName} />}
        </Bound>
      </Columns>
      <Small as="p">Somebody with one name has it in either of the two; leave the other empty.</Small>
      <Columns>
        <Bound control={control} name="dateOfBirth">
          {(field) => (
            <DateField isOfBirth {...asDay(field)} label={correctedWords.dateOfBirth} max={todayOn()} />
          )}
        </Bound>
        <Bound control={control} name="gender">
          {(field) => <TextField {...field} label={correctedWords.gender} isOptional />}
        </Bound>
      </Columns>
      <Bound control={control} name="pronoun">
        {(field) => <RadioField {...field} label={correctedWords.pronoun} choices={pronouns} layout="row" />}
      </Bound>
      <Columns>
        <OneLine control={control} name="nhsNumber" />
        <Bound control={control} name="nhsNumberStatus">
          {({ value, onChange, ...field }) => (
            <SelectField
              {...field}
              label={correctedWords.nhsNumberStatus}
              value={value ?? 'none'}
              choices={statuses}
              onChange={(id) => onChange(id === 'none' ? null : id)}
            />
          )}
        </Bound>
      </Columns>
      {[ids, address].map((names) => (
        <Columns key={names[0]}>
          {names.map((name) => (
            <OneLine key={name} control={control} name={name} />
          ))}
        </Columns>
      ))}
    </Stack>
  )
}

interface OneLineProps extends CorrectFieldsProps {
  readonly name: 'nhsNumber' | (typeof ids)[number] | (typeof address)[number]
}

const OneLine = ({ control, name }: OneLineProps) => (
  <Bound control={control} name={name}>
    {(field) => <TextField {...field} label={correctedWords[name]} isOptional />}
  </Bound>
)
