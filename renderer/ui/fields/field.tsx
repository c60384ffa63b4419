import type { ReactNode } from 'react'
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import styles from './field.module.css'

/** What every field takes. With react-hook-form: `<Controller render={({ field, fieldState }) => <TextField {...field} errorMessage={fieldState.error?.message} … />} />`. */
export interface FieldProps {
  readonly label: string
  /** Keeps the label for screen readers only; something visible beside the field must say the same. */
  readonly hideLabel?: boolean
  /** Sets the label as a small section label, where the field stands as a section of its own. */
  readonly labelLook?: 'label' | 'eyebrow'
  readonly description?: ReactNode
  /** Shown and read out; makes the field invalid by itself. */
  readonly errorMessage?: string | undefined
  readonly isInvalid?: boolean
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  /** Read out as required. Most fields are: mark the others `isOptional`. */
  readonly isRequired?: boolean
  /** Adds "(optional)" to the label. */
  readonly isOptional?: boolean
  readonly autoFocus?: boolean
  readonly name?: string
  /** Holds a key: its text is kept nowhere, refused or not. */
  readonly isSecret?: boolean
  readonly onBlur?: () => void
}

/** The part of `FieldProps` that React Aria's own fields take. */
export function fieldBehaviour(props: FieldProps) {
  const {
    isDisabled = false,
    isReadOnly = false,
    isRequired = false,
    autoFocus = false,
    name,
    onBlur,
  } = props
  return {
    className: styles.field ?? '',
    isDisabled,
    isReadOnly,
    isRequired,
    autoFocus,
    isInvalid: props.isInvalid === true || Boolean(props.errorMessage),
    validationBehavior: 'aria' as const,
    ...(name !== undefined && { name }),
    ...(onBlur && { onBlur: () => onBlur() }),
  }
}

/** The part of `FieldProps` that `useKeptField` takes. */
export const keptField = ({ label, errorMessage, isSecret }: FieldProps) => ({
  label,
  isWrong: Boolean(errorMessage),
  isSecret,
})

function FieldLabel({ label, hideLabel = false, labelLook, isOptional = false }: FieldProps) {
  return (
    <Label
      className={classNames(
        styles.label,
        labelLook === 'eyebrow' && styles.eyebrow,
        hideLabel && styles.hiddenLabel,
      )}
    >
      {label}
      {isOptional && <span className={styles.optional}> (optional)</span>}
    </Label>
  )
}

/** Label, description, the control, the error: in that order, so that nothing moves what is being typed in. */
export function FieldParts({ children, ...props }: FieldProps & { readonly children: ReactNode }) {
  return (
    <>
      <FieldLabel {...props} />
      {props.description && (
        <Text slot="description" className={styles.description ?? ''}>
          {props.description}
        </Text>
      )}
      {children}
      <AriaFieldError className={styles.error ?? ''}>{props.errorMessage}</AriaFieldError>
    </>
  )
}
