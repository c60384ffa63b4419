import type { Naming } from '../../shared/agencies.ts'

/** `change`: `naming` is what holds today, which the new one starts from. */
export interface NamingChange {
  readonly kind: 'correct' | 'change' | 'takeBack'
  readonly naming: Naming
}

/** Of each form in the dialog. */
export interface NamingFormProps {
  readonly naming: Naming
  readonly onClose: () => void
}
