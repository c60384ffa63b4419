import type { ReactNode, Ref } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import { useKeptField } from '../kept/kept-form.tsx'
import { FieldParts, fieldBehaviour, keptField } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { useTypedValue } from './typed-value.ts'
import type { Parsed } from './typed-value.ts'
import styles from './field.module.css'

export interface TypedFieldProps<T> extends FieldProps {
  readonly value: T | null | undefined
  readonly onChange: (value: T | null) => void
  readonly parse: (text: string) => Parsed<T>
  readonly parseWhole?: (text: string) => Parsed<T>
  readonly format: (value: T) => string
  readonly inputMode: 'decimal' | 'numeric' | 'text'
  readonly inputClass?: string | undefined
  /** Draws what stands round the box (a £, a unit). */
  readonly around?: (input: ReactNode) => ReactNode
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** Nothing has been said yet: what is typed takes the place of the nought. The press itself sets the caret first. */
const selectSoon = (box: HTMLInputElement): void =>
  void requestAnimationFrame(() => box === document.activeElement && box.value === '0' && box.select())

/** The plain text box under money, dates and numbers. What is typed badly is said before what the form says. */
export function TypedField<T extends string | number>(props: TypedFieldProps<T>) {
  const { value, onChange, parse, parseWhole, format, inputMode, inputClass, around, ref, onBlur, ...field } =
    props
  const typed = useTypedValue({ value: value ?? null, onChange, parse, parseWhole, format, onBlur })
  const isWrong = typed.why !== undefined || Boolean(field.errorMessage)
  useKeptField({ ...keptField(field), value: typed.text, onChange: typed.onText, isWrong })
  const shown = { ...field, errorMessage: typed.why ?? field.errorMessage, onBlur: typed.onLeave }
  const input = (
    <Input
      dir="auto"
      ref={ref ?? null}
      className={classNames(styles.box, styles.short, inputClass)}
      onFocus={({ currentTarget }) => typed.text === '0' && selectSoon(currentTarget)}
    />
  )
  return (
    <AriaTextField
      {...fieldBehaviour(shown)}
      value={typed.text}
      onChange={typed.onText}
      onKeyDown={(event) => {
        if (event.key === 'Enter') typed.finish()
        // Escape and the keys of what is around are theirs.
        event.continuePropagation()
      }}
      inputMode={inputMode}
      autoComplete="off"
    >
      <FieldParts {...shown}>{around ? around(input) : input}</FieldParts>
    </AriaTextField>
  )
}
