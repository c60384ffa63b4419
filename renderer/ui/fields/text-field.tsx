import type { Ref } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import { useKeptField } from '../kept/kept-form.tsx'
import { FieldParts, fieldBehaviour, keptField } from './field.tsx'
import type { FieldProps } from './field.tsx'
import styles from './field.module.css'

export interface TextFieldProps extends FieldProps {
  readonly value: string | null | undefined
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'search' | 'email' | 'tel'
  readonly width?: 'short' | 'medium' | 'full'
  readonly maxLength?: number
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  type = 'text',
  width = 'full',
  maxLength,
  ref,
  ...field
}: TextFieldProps) {
  useKeptField({
    ...keptField(field),
    isSecret: field.isSecret === true || type === 'search',
    value: value ?? '',
    onChange,
  })
  return (
    <AriaTextField
      {...fieldBehaviour(field)}
      value={value ?? ''}
      onChange={onChange}
      type={type}
      autoComplete="off"
      {...(maxLength !== undefined && { maxLength })}
    >
      <FieldParts {...field}>
        <Input
          dir="auto"
          ref={ref ?? null}
          className={classNames(styles.box, width !== 'full' && styles[width])}
        />
      </FieldParts>
    </AriaTextField>
  )
}
