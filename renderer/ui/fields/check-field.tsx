import { Check } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { CheckboxButton, CheckboxField, FieldError as AriaFieldError, Text } from 'react-aria-components'
import { fieldBehaviour } from './field.tsx'
import type { FieldProps } from './field.tsx'
import styles from './choice-fields.module.css'
import field from './field.module.css'

export interface CheckFieldProps extends Omit<FieldProps, 'label' | 'hideLabel' | 'isOptional'> {
  /** The sentence one agrees to. */
  readonly label: ReactNode
  readonly value: boolean | undefined
  readonly onChange: (value: boolean) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** One tick box. */
export function CheckField({ label, value, onChange, ref, ...props }: CheckFieldProps) {
  return (
    <CheckboxField
      {...fieldBehaviour({ ...props, label: '' })}
      className={styles.item ?? ''}
      isSelected={value ?? false}
      onChange={onChange}
      {...(ref && { inputRef: ref })}
    >
      <CheckboxButton className={styles.choice ?? ''}>
        {({ isSelected }) => (
          <>
            <span className={styles.mark}>{isSelected && <Check aria-hidden="true" />}</span>
            <span>{label}</span>
          </>
        )}
      </CheckboxButton>
      {props.description && (
        <Text slot="description" className={styles.note ?? ''}>
          {props.description}
        </Text>
      )}
      <AriaFieldError className={field.error ?? ''}>{props.errorMessage}</AriaFieldError>
    </CheckboxField>
  )
}
