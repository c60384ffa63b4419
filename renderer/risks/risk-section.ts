import type { Person } from '../../shared/people.ts'
import type { RiskEdit } from './use-risk-edit.ts'

/** What every part of the shared risk decision is given. */
export interface RiskSectionProps {
  readonly person: Person
  readonly edit: RiskEdit
  readonly isReadOnly: boolean
}
