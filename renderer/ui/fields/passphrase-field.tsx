import { useImperativeHandle, useRef } from 'react'
import type { Ref } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import { FieldParts, fieldBehaviour } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { maskOf } from './passphrase-edit.ts'
import { useMaskedInput } from './use-masked-input.ts'
import field from './field.module.css'
import styles from './passphrase-field.module.css'

export interface PassphraseFieldProps extends Omit<FieldProps, 'isReadOnly' | 'isOptional'> {
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  /** The box, to put the focus in it. */
  readonly ref?: Ref<HTMLInputElement | null>
}

/**
 * A passphrase, shown as eight dots however long it is, so that neither the room nor a picture of the screen
 * learns its length. The box itself holds only the mask. Pasting works; copying gives dots.
 */
export function PassphraseField({ value, onChange, ref, ...props }: PassphraseFieldProps) {
  const box = useRef<HTMLInputElement>(null)
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => box.current)
  useMaskedInput(box, value ?? '', onChange)
  return (
    <AriaTextField
      {...fieldBehaviour(props)}
      type="password"
      value={maskOf(value ?? '')}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
    >
      <FieldParts {...props}>
        <Input ref={box} className={classNames(field.box, styles.box)} autoCapitalize="off" />
      </FieldParts>
    </AriaTextField>
  )
}
