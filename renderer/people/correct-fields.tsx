import type { Control } from 'react-hook-form'
import { Pronoun } from '../../shared/pronoun.ts'
import { pronounWords } from '../../shared/words.ts'
import { Bound } from '../bound.tsx'
import { todayOn } from '../time-words.ts'
import { Columns, DateField, RadioField, Small, Stack, TextField } from '../ui/index.ts'
import type { Correction, CorrectionForm } from './correction-form.ts'
import { correctedWords } from './correction-words.ts'

export interface CorrectFieldsProps {
  readonly control: Control<CorrectionForm, unknown, Correction>
}

const pronouns = Pronoun.options.map((id) => ({ id, label: pronounWords[id] }))
const numbers = ['nhsNumber', 'healthId', 'councilId'] as const
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
          {({ value, onChange, ...field }) => (
            <DateField
              {...field}
              label={correctedWords.dateOfBirth}
              max={todayOn()}
              value={value === '' ? null : value}
              onChange={(date) => onChange(date ?? '')}
            />
          )}
        </Bound>
        <Bound control={control} name="gender">
          {(field) => <TextField {...field} label={correctedWords.gender} isOptional />}
        </Bound>
      </Columns>
      <Bound control={control} name="pronoun">
        {(field) => <RadioField {...field} label={correctedWords.pronoun} choices={pronouns} layout="row" />}
      </Bound>
      {[numbers, address].map((names) => (
        <Columns key={names[0]}>
          {names.map((name) => (
            <Bound key={name} control={control} name={name}>
              {(field) => <TextField {...field} label={correctedWords[name]} isOptional />}
            </Bound>
          ))}
        </Columns>
      ))}
    </Stack>
  )
}
