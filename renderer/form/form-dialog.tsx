import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { Input, OpName, Output } from '../../shared/contract.ts'
import { Dialog } from '../ui/index.ts'
import type { DialogProps } from '../ui/index.ts'
import { Form } from './form.tsx'
import type { FormProps, Typed } from './form-props.ts'

export interface FormDialogProps<N extends OpName, I extends FieldValues, O, T>
  extends
    Omit<FormProps<N, I, O, T>, 'onDone' | 'onBack' | 'onPending' | 'isInDialog'>,
    Pick<DialogProps, 'title' | 'size'> {
  /** Where it is always drawn. */
  readonly isOpen?: boolean
  /** Cannot be closed while it is on its way. */
  readonly isHeld?: boolean
  /** Given up, or done. */
  readonly onClose: () => void
  /** It is written; the dialog closes after this. */
  readonly onSaved?: (made: NoInfer<T>, values: NoInfer<O>) => unknown
}

/**
 * The one dialog that writes: fields with the limits of the operation's own schema, what was refused beside them or
 * under them, both texts where someone else has written meanwhile, Ctrl ↵, and nothing lost to a press outside.
 */
export function FormDialog<N extends OpName, I extends FieldValues = Typed<N>, O = Input<N>, T = Output<N>>(
  props: FormDialogProps<N, I, O, T>,
): ReactNode {
  const { title, size = 'usual', isOpen = true, isHeld = false, onClose, onSaved, ...form } = props
  const [isOnItsWay, setOnItsWay] = useState(false)
  return (
    <Dialog
      title={title}
      size={size}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isBusy={isHeld && isOnItsWay}
      keepOnPressOutside
    >
      <Form<N, I, O, T>
        {...form}
        isInDialog
        onPending={setOnItsWay}
        onBack={onClose}
        onDone={async (made, values) => {
          await onSaved?.(made, values)
          onClose()
        }}
      />
    </Dialog>
  )
}
