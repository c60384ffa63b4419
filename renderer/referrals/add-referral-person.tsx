import type { Control } from 'react-hook-form'
import type { Input } from '../../shared/contract.ts'
import { Bound } from '../bound.tsx'
import { todayOn } from '../time-words.ts'
import { Columns, DateField, TextField } from '../ui/index.ts'
import type { ReferralForm } from './add-referral.tsx'

export interface ReferralPartProps {
  readonly control: Control<ReferralForm, unknown, Input<'referrals.add'>>
}

/** Who it is about. Accord looks by itself whether they are here already. */
export function AddReferralPerson({ control }: ReferralPartProps) {
  return (
    <Columns>
      <Bound control={control} name="person.givenName">
        {(field) => <TextField {...field} label="First name" autoFocus />}
      </Bound>
      <Bound control={control} name="person.familyName">
        {(field) => <TextField {...field} label="Last name" />}
      </Bound>
      <Bound control={control} name="person.dateOfBirth">
        {({ value, onChange, ...field }) => (
          <DateField
            {...field}
            label="Date of birth"
            max={todayOn()}
            value={value === '' || value === undefined ? null : value}
            onChange={(date) => onChange(date ?? '')}
          />
        )}
      </Bound>
      <Bound control={control} name="person.nhsNumber">
        {({ value, ...field }) => (
          <TextField {...field} label="NHS number" value={value ?? ''} width="medium" isOptional />
        )}
      </Bound>
      <Bound control={control} name="person.postcode">
        {({ value, ...field }) => (
          <TextField {...field} label="Postcode" value={value ?? ''} width="short" isOptional />
        )}
      </Bound>
    </Columns>
  )
}
