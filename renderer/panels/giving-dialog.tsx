import { useState } from 'react'
import type { ReactNode } from 'react'
import { Dialog } from '../ui/index.ts'
import { GivenPassphrases } from './given-passphrases.tsx'
import type { Given } from './given-passphrases.tsx'

interface GivingDialogProps {
  readonly title: string
  /** Once there is something to hand over. */
  readonly titleThen: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly form: (onGiven: (given: readonly Given[]) => void, close: () => void) => ReactNode
}

/** Adds who is new, then shows once the passphrases that were drawn for them. */
export function GivingDialog({ title, titleThen, isOpen, onClose, form }: GivingDialogProps) {
  const [given, setGiven] = useState<readonly Given[]>([])
  const close = () => {
    setGiven([])
    onClose()
  }
  return (
    <Dialog
      title={given.length === 0 ? title : titleThen}
      size="wide"
      isOpen={isOpen}
      onOpenChange={close}
      keepOnPressOutside
      isBusy={given.length > 0}
    >
      {given.length === 0 ? form(setGiven, close) : <GivenPassphrases given={given} onDone={close} />}
    </Dialog>
  )
}
