import type { Control } from 'react-hook-form'
import type { Input } from '../../shared/contract.ts'
import { Bound } from '../bound.tsx'
import { Columns, NumberField } from '../ui/index.ts'
import type { TermsFormValues } from './terms-form.tsx'

export interface TermsPartProps {
  readonly control: Control<TermsFormValues, unknown, Input<'panels.updateTerms'>>
}

const numbers = [
  ['terms.quorumHealth', 'Quorum, health', 1, 10, 'members'],
  ['terms.quorumSocialCare', 'Quorum, social care', 1, 10, 'members'],
  ['terms.minutesPerCase', 'For a case', 1, 120, 'minutes'],
  ['terms.agendaDaysBefore', 'Agenda out before the meeting', 0, 30, 'working days'],
  ['terms.signOffDaysAfter', 'Signed off after the meeting', 0, 30, 'working days'],
] as const

/** The figures of the panel’s terms. */
export function TermNumbers({ control }: TermsPartProps) {
  return (
    <Columns least={200}>
      {numbers.map(([name, label, min, max, unit]) => (
        <Bound key={name} control={control} name={name}>
          {({ onChange, ...field }) => (
            <NumberField
              {...field}
              label={label}
              unit={unit}
              min={min}
              max={max}
              // Empty is no number: what the schema refuses keeps the form open.
              onChange={(value) => onChange(value ?? -1)}
            />
          )}
        </Bound>
      ))}
    </Columns>
  )
}
