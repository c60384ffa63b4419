import { use, useCallback, useEffect, useMemo } from 'react'
import { useController } from 'react-hook-form'
import type { Control, FieldPath, FieldPathValue, FieldValues, RefCallBack } from 'react-hook-form'
import type { ReactNode } from 'react'
import { describeField } from '../words/describe-field.ts'
import { messageIn } from './errors-in.ts'
import { FieldsContext } from './fields-context.ts'
import type { FieldsOfForm } from './fields-context.ts'
import { findLimit } from './limits.ts'

/** What a field of `renderer/ui` takes from a form. */
export interface BoundField<Value> {
  readonly name: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly onBlur: () => void
  readonly ref: RefCallBack
  readonly errorMessage: string | undefined
  /** As its schema has it; for text that has a limit. */
  readonly maxLength?: number
}

export interface BoundProps<In extends FieldValues, Name extends FieldPath<In>, Out> {
  readonly control: Control<In, unknown, Out>
  readonly name: Name
  readonly children: (field: BoundField<FieldPathValue<In, Name>>) => ReactNode
}

/** A figure that must be given: an empty box is none, and the schema says so. */
export const asNumber = <
  Field extends { readonly value: number | undefined; readonly onChange: (value: number) => void },
>({
  onChange,
  value,
  ...field
}: Field) => ({
  ...field,
  value: Number.isNaN(value) ? null : value,
  onChange: (figure: number | null) => onChange(figure ?? Number.NaN),
})

/** What is wrong with a field, or what someone else wrote there meanwhile; and how much it takes. */
export function saidOfField(
  name: string,
  value: unknown,
  message: string | undefined,
  around: FieldsOfForm | null,
) {
  const theirs = around?.theirs[name]
  const meanwhile = theirs === undefined || theirs === value ? undefined : theirWords(theirs)
  const maxLength = around ? findLimit(around.schema, name) : undefined
  return {
    errorMessage: message === undefined ? meanwhile : describeField(message),
    ...(maxLength !== undefined && { maxLength }),
  }
}

const theirWords = (text: string): string =>
  text === '' ? 'Someone has emptied this since.' : `Someone has changed this since. It now says: “${text}”`

/** Ties one field to its form, for what is no part of the form's own file: `<Bound control={control} name="ask">{(field) => <TextArea {...field} label="…" />}</Bound>`. */
export function Bound<In extends FieldValues, Name extends FieldPath<In>, Out>(
  props: BoundProps<In, Name, Out>,
) {
  const { control, name, children } = props
  const { field, fieldState } = useController({ control, name })
  const around = use(FieldsContext)
  const { value, onChange, onBlur, ref } = field
  useEffect(() => around?.bind(name), [around, name])
  const note = useCallback(
    (box: unknown) => {
      ref(box)
      around?.note(name, box)
    },
    [ref, around, name],
  )
  const { errorMessage, maxLength } = saidOfField(name, value, messageIn(fieldState.error), around)
  // The form says to every field that it is sent, and that it was: what is drawn of each stays the same.
  return useMemo(
    () =>
      children({
        name,
        value,
        onChange,
        onBlur,
        ref: note,
        errorMessage,
        ...(maxLength !== undefined && { maxLength }),
      }),
    [children, name, value, onChange, onBlur, note, errorMessage, maxLength],
  )
}

interface Day {
  readonly value: string | null | undefined
  readonly onChange: (day: string) => void
}

/** A day that must be given, for `DateField`: until it is, nothing is written there. */
export const asDay = <Field extends Day>({ value, onChange, ...field }: Field) => ({
  ...field,
  value: value === '' ? null : value,
  onChange: (day: string | null) => onChange(day ?? ''),
})
