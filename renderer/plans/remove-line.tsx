import type { BudgetLine } from '../../shared/plans.ts'
import { ConfirmDialog, notify } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import type { Lines } from './use-lines.ts'

export interface RemoveLineProps {
  /** Null: nobody asks. */
  readonly line: BudgetLine | null
  readonly lines: Lines
  readonly onClose: () => void
}

export function RemoveLine({ line, lines, onClose }: RemoveLineProps) {
  const remove = async () => {
    if (line === null) return
    try {
      await lines.remove(line)
    } catch (error) {
      throw new Error(describeSaveError(error), { cause: error })
    }
    notify(`“${line.description}” is out of the plan.`, { label: 'Undo', run: () => void lines.undo() })
  }
  return (
    <ConfirmDialog
      title={line === null ? '' : `Remove “${line.description}” from the plan?`}
      confirmLabel="Remove the line"
      isOpen={line !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={remove}
    >
      Its history is kept, and Ctrl Z brings it back.
    </ConfirmDialog>
  )
}
