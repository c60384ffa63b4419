import type { Ref } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import { useKeptField } from '../kept/kept-form.tsx'
import { FieldParts, fieldBehaviour, keptField } from './field.tsx'
import type { FieldProps } from './field.tsx'
import styles from './field.module.css'

export interface TextAreaProps extends FieldProps {
  readonly value: string | null | undefined
  readonly onChange: (value: string) => void
  /** The least height, in lines. Default 3; it grows with the text. */
  readonly rows?: number
  readonly maxLength?: number
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Several lines of text; as tall as what is written. */
export function TextArea({ value, onChange, rows = 3, maxLength, ref, ...field }: TextAreaProps) {
  useKeptField({ ...keptField(field), value: value ?? '', onChange })
  return (
    <AriaTextField
      {...fieldBehaviour(field)}
      value={value ?? ''}
      onChange={onChange}
      {...(maxLength !== undefined && { maxLength })}
    >
      <FieldParts {...field}>
        <AriaTextArea
          dir="auto"
          ref={ref ?? null}
          className={classNames(styles.box, styles.area)}
          style={{ minHeight: `calc(${rows} * 1.4em + 18px)` }}
        />
      </FieldParts>
    </AriaTextField>
  )
}
