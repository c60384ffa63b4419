import { useController } from 'react-hook-form'
import type {
  Control,
  ControllerRenderProps,
  FieldPath,
  FieldPathValue,
  FieldValues,
  RefCallBack,
} from 'react-hook-form'
import type { ReactNode } from 'react'
import { describeField } from '../words/describe-error.ts'

/** What a field of `renderer/ui` takes from a form. */
export interface BoundField<Value> {
  readonly name: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly onBlur: () => void
  readonly ref: RefCallBack
  readonly errorMessage: string | undefined
}

export interface BoundProps<In extends FieldValues, Name extends FieldPath<In>, Out> {
  readonly control: Control<In, unknown, Out>
  readonly name: Name
  readonly children: (field: BoundField<FieldPathValue<In, Name>>) => ReactNode
}

const boundField = <In extends FieldValues, Name extends FieldPath<In>>(
  { name, value, onChange, onBlur, ref }: ControllerRenderProps<In, Name>,
  message: string | undefined,
): BoundField<FieldPathValue<In, Name>> => ({
  name,
  value,
  onChange,
  onBlur,
  ref,
  errorMessage: message === undefined ? undefined : describeField(message),
})

/** Ties one field to its form: `<Bound control={control} name="ask">{(field) => <TextArea {...field} label="…" />}</Bound>`. */
export function Bound<In extends FieldValues, Name extends FieldPath<In>, Out>(
  props: BoundProps<In, Name, Out>,
) {
  const { control, name, children } = props
  const { field, fieldState } = useController({ control, name })
  return children(boundField(field, fieldState.error?.message))
}
