import { X } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '../actions/icon-button.tsx'
import { classNames } from '../type/class-names.ts'
import { KeptForm } from '../kept/kept-form.tsx'
import { useOpenSheet } from './open-sheets.ts'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: ReactNode
  readonly isOpen: boolean
  /** Called with false when it is closed by Escape, by the cross or by a press outside. */
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
  /** Buttons: the filled one first. */
  readonly footer?: ReactNode
  /** `full` takes the whole window: its middle scrolls, head and foot stay. */
  readonly size?: 'usual' | 'wide' | 'full'
  /** Work goes on that must end first, or what is said here is said once: no closing, and no cross. */
  readonly isBusy?: boolean
  /** Holds text that a press outside must not lose. Escape and the cross still close it. */
  readonly keepOnPressOutside?: boolean
}

/** A question or a small piece of work before anything else goes on. Focus stays inside and returns after. */
export function Dialog({ isOpen, size = 'usual', ...rest }: DialogProps) {
  const { onOpenChange, isBusy = false, keepOnPressOutside = false } = rest
  return (
    <ModalOverlay
      className={classNames(styles.veil, styles.printed, size === 'full' && styles.whole)}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!isBusy && !keepOnPressOutside}
      isKeyboardDismissDisabled={isBusy}
    >
      <Modal className={classNames(styles.modal, size !== 'usual' && styles[size])}>
        <OpenDialog {...rest} />
      </Modal>
    </ModalOverlay>
  )
}

/** What can be done, in sight however far down one reads; for a form that fills the dialog and has its own buttons. */
export const DialogFoot = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.foot}>{children}</div>
)

type OpenDialogProps = Omit<DialogProps, 'isOpen' | 'size' | 'keepOnPressOutside'>

function OpenDialog({ title, onOpenChange, children, footer, isBusy = false }: OpenDialogProps) {
  const sheet = useRef<HTMLElement>(null)
  useOpenSheet(sheet)
  return (
    <AriaDialog ref={sheet} className={styles.dialog ?? ''}>
      <div className={styles.head}>
        <Heading slot="title" level={2} className={styles.title ?? ''}>
          {title}
        </Heading>
        {!isBusy && (
          <IconButton label="Close" onPress={() => onOpenChange(false)}>
            <X aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <KeptForm of={typeof title === 'string' ? title : 'a dialog'}>
        <div className={styles.body}>{children}</div>
        {footer && <div className={styles.foot}>{footer}</div>}
      </KeptForm>
    </AriaDialog>
  )
}
