import type { FieldPathByValue } from 'react-hook-form'
import { Bound } from '../form/bound.tsx'
import { NumberField } from '../ui/index.ts'
import type { TermsControl } from './terms-fields.tsx'
import type { TermsInput } from './terms-form.tsx'

interface TermsNumberProps extends TermsControl {
  readonly name: FieldPathByValue<TermsInput, number>
  readonly label: string
  readonly hideLabel?: boolean
  readonly unit?: string
  readonly least: number
  readonly most: number
}

/** A whole number that has to be there. An emptied box is no number rather than nought, so that the form refuses it. */
export function TermsNumber({ control, name, least, most, ...looks }: TermsNumberProps) {
  return (
    <Bound control={control} name={name}>
      {({ value, onChange, errorMessage, ...field }) => (
        <NumberField
          {...field}
          {...looks}
          min={least}
          max={most}
          errorMessage={errorMessage && `Type a whole number from ${least} to ${most}`}
          value={Number.isNaN(value) ? null : value}
          onChange={(next) => onChange(next ?? Number.NaN)}
        />
      )}
    </Bound>
  )
}
