import type { LetterTerms } from '../../shared/letters.ts'
import { usualLetterTerms } from '../../shared/letters/terms.ts'
import { Bound } from '../form/bound.tsx'
import type { TermsControl } from './terms-fields.tsx'
import { CheckField, Fieldset, TextArea } from '../ui/index.ts'

/** What a panel that has not said anything about its letters starts from: Accord's usual words stand for each part. */
export const noLetterTerms: LetterTerms = {
  address: '',
  contact: '',
  again: '',
  complaints: '',
  advocacy: '',
  saysDissent: false,
}

const parts = [
  ['contact', 'Who to ask about a letter'],
  ['again', 'How to ask for a decision to be looked at again'],
  ['complaints', 'How to complain'],
  ['advocacy', 'How to find an advocate'],
] as const

/** The panel's own part of every letter. */
export const LetterTermsFields = ({ control }: TermsControl) => (
  <Fieldset
    legend="Letters to people"
    description="An empty part says the usual words, which stand under it."
  >
    <Bound control={control} name="terms.letter.address">
      {(field) => (
        <TextArea
          {...field}
          label="The panel’s address"
          description="At the head of each letter, a line each."
          rows={3}
        />
      )}
    </Bound>
    {parts.map(([part, label]) => (
      <Bound key={part} control={control} name={`terms.letter.${part}`}>
        {(field) => <TextArea {...field} label={label} description={usualLetterTerms[part]} rows={2} />}
      </Bound>
    ))}
    <Bound control={control} name="terms.letter.saysDissent">
      {(field) => (
        <CheckField
          {...field}
          value={field.value ?? false}
          label="Letters say who disagreed, by what they are and not by name, and why"
        />
      )}
    </Bound>
  </Fieldset>
)
