import type { LetterEdit } from './use-letter-edit.ts'

export interface LetterPartProps {
  readonly edit: LetterEdit
  readonly mayEdit: boolean
}
