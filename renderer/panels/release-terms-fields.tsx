import { usualReleaseTerms } from '../../shared/release-terms.ts'
import { Bound } from '../form/bound.tsx'
import { Fieldset } from '../ui/index.ts'
import { LinesField } from './lines-field.tsx'
import type { TermsControl } from './terms-fields.tsx'

const lists = [
  ['purposes', 'What something may leave for'],
  ['bases', 'The lawful bases'],
] as const

/** The two short lists that people choose from whenever something leaves. */
export const ReleaseTermsFields = ({ control }: TermsControl) => (
  <Fieldset
    legend="When something leaves"
    description="One a line, at most twelve. The first is chosen for an agency and the last for the person, until somebody chooses another."
  >
    {lists.map(([list, label]) => (
      <Bound key={list} control={control} name={`terms.release.${list}`}>
        {({ value, onChange, ...field }) => (
          <LinesField
            {...field}
            label={label}
            description="The log says it of each copy."
            lines={value ?? usualReleaseTerms[list]}
            onChange={onChange}
            rows={4}
          />
        )}
      </Bound>
    ))}
  </Fieldset>
)
