import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../actions/button.tsx'
import { FieldError } from '../fields/field-error.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  /** The question: "Close the meeting?" */
  readonly title: ReactNode
  /** What will happen, and what will not. */
  readonly children: ReactNode
  /** The act, as a verb: "Close the meeting". */
  readonly confirmLabel: string
  readonly pendingLabel?: string
  readonly cancelLabel?: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** The dialog closes when it is done; if it throws, it stays and says `Error.message`. */
  readonly onConfirm: () => Promise<void> | void
  /** The act has the focus, so that Enter confirms. */
  readonly focusConfirm?: boolean
}

/** Asks before what cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    children,
    confirmLabel,
    pendingLabel,
    cancelLabel = 'Go back',
    isOpen,
    onOpenChange,
    onConfirm,
    focusConfirm = false,
  } = props
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const confirm = async () => {
    setPending(true)
    setError(null)
    try {
      await onConfirm()
      onOpenChange(false)
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : 'That did not work. Nothing was changed.')
    } finally {
      setPending(false)
    }
  }

  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isBusy={isPending}
      footer={
        <>
          <Button
            variant="primary"
            autoFocus={focusConfirm}
            isPending={isPending}
            onPress={() => void confirm()}
            {...(pendingLabel && { pendingLabel })}
          >
            {confirmLabel}
          </Button>
          <Button isDisabled={isPending} onPress={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      <div>{children}</div>
      {error && <FieldError>{error}</FieldError>}
    </Dialog>
  )
}
