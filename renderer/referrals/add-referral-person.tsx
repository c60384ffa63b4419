import type { Control } from 'react-hook-form'
import type { Input } from '../../shared/contract.ts'
import { Bound } from '../form/bound.tsx'
import { todayOn } from '../words/time-words.ts'
import { Columns, DateField, Small, Stack, TextField } from '../ui/index.ts'
import type { ReferralForm } from './add-referral.tsx'

export interface ReferralPartProps {
  readonly control: Control<ReferralForm, unknown, Input<'referrals.add'>>
}

/** Who it is about. Accord looks by itself whether they are here already. */
export function AddReferralPerson({ control }: ReferralPartProps) {
  return (
    <Stack>
      <Columns>
        <Bound control={control} name="person.givenName">
          {(field) => <TextField {...field} label="First name" autoFocus />}
        </Bound>
        <Bound control={control} name="person.familyName">
          {(field) => <TextField {...field} label="Last name" />}
        </Bound>
      </Columns>
      <Small as="p">Somebody with one name has it in either of the two; leave the other empty.</Small>
      <Columns>
        <Bound control={control} name="person.dateOfBirth">
          {({ value, onChange, ...field }) => (
            <DateField
              isOfBirth
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
        <AddReferralAddress control={control} />
      </Columns>
    </Stack>
  )
}

const lines = [
  ['person.addressLine1', 'Address, first line', 'full'],
  ['person.addressLine2', 'Address, second line', 'full'],
  ['person.town', 'Town', 'full'],
  ['person.postcode', 'Postcode', 'short'],
] as const

/** Where they live: letters to them that go by post have it. */
const AddReferralAddress = ({ control }: ReferralPartProps) =>
  lines.map(([name, label, width]) => (
    <Bound key={name} control={control} name={name}>
      {({ value, ...field }) => (
        <TextField {...field} label={label} value={value ?? ''} width={width} isOptional />
      )}
    </Bound>
  ))
