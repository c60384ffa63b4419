import type { PersonEdit } from './use-person-edit.ts'

export interface PersonPartProps {
  readonly edit: PersonEdit
  readonly isReadOnly: boolean
}
