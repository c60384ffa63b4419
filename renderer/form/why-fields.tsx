import type { ReleaseTerms } from '../../shared/release-terms.ts'
import { SelectField } from '../ui/index.ts'
import type { BoundField } from './bound.tsx'

interface WhyFieldsProps {
  readonly terms: ReleaseTerms
  readonly purpose: BoundField<string>
  readonly basis: BoundField<string>
}

const choicesOf = (lines: readonly string[]) => lines.map((line) => ({ id: line, label: line }))

/** What something leaves for and by what right, each out of the panel's own short list. */
export const WhyFields = ({ terms, purpose, basis }: WhyFieldsProps) => (
  <>
    <SelectField {...purpose} label="What for" choices={choicesOf(terms.purposes)} />
    <SelectField {...basis} label="Lawful basis" choices={choicesOf(terms.bases)} />
  </>
)
