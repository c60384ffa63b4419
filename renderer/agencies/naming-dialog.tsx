import type { Naming } from '../../shared/agencies.ts'
import { Dialog } from '../ui/index.ts'
import { ChangeForm } from './change-form.tsx'
import { CorrectForm } from './correct-form.tsx'
import type { NamingChange } from './naming-change.ts'
import { TakeBackForm } from './take-back-form.tsx'
import { theSide } from '../words/agencies.ts'

interface NamingDialogProps {
  /** Null: closed. */
  readonly change: NamingChange | null
  readonly onClose: () => void
}

const titles = {
  correct: ({ side }: Naming) => `Correct what ${theSide[side]} is called`,
  change: ({ side }: Naming) => `A new name for ${theSide[side]}`,
  takeBack: ({ name }: Naming) => `“${name}” did not come`,
} as const

/** One agency's name, code and abbreviation: put right, changed from a day, or a change that did not come. */
export const NamingDialog = ({ change, onClose }: NamingDialogProps) => (
  <Dialog
    title={change ? titles[change.kind](change.naming) : ''}
    isOpen={change !== null}
    onOpenChange={(open) => !open && onClose()}
    keepOnPressOutside
  >
    {change?.kind === 'correct' && <CorrectForm naming={change.naming} onDone={onClose} />}
    {change?.kind === 'change' && <ChangeForm naming={change.naming} onDone={onClose} />}
    {change?.kind === 'takeBack' && <TakeBackForm naming={change.naming} onDone={onClose} />}
  </Dialog>
)
