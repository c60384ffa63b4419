import { ChangeForm } from './change-form.tsx'
import { CorrectForm } from './correct-form.tsx'
import type { NamingChange } from './naming-change.ts'
import { TakeBackForm } from './take-back-form.tsx'

interface NamingDialogProps {
  /** Null: closed. */
  readonly change: NamingChange | null
  readonly onClose: () => void
}

const forms = { correct: CorrectForm, change: ChangeForm, takeBack: TakeBackForm } as const

/** One agency's name, code and abbreviation: put right, changed from a day, or a change that did not come. */
export function NamingDialog({ change, onClose }: NamingDialogProps) {
  if (change === null) return null
  const Form = forms[change.kind]
  return <Form naming={change.naming} onClose={onClose} />
}
