import type { BoundField } from '../form/bound.tsx'

/** Each with its words, in their order. */
export const choicesOf = <Id extends string>(
  ids: readonly Id[],
  words: Readonly<Record<NoInfer<Id>, string>>,
) => ids.map((id) => ({ id, label: words[id] }))

const none = 'none'

/** One of a few or none of them, for a field whose value is null then. */
export const orNone = <Id extends string>(
  choices: readonly { readonly id: Id; readonly label: string }[],
  label: string,
) => [{ id: none as Id | typeof none, label }, ...choices]

type Chosen<V> = NonNullable<V> | typeof none

interface ChoiceOf<V> extends Omit<BoundField<V>, 'value' | 'onChange'> {
  readonly value: Chosen<V>
  readonly onChange: (id: Chosen<V>) => void
}

/** Ties such a field to its form. */
export const asChoice = <V extends string | null | undefined>({
  value,
  onChange,
  ...field
}: BoundField<V>): ChoiceOf<V> => ({
  ...field,
  value: value ?? none,
  onChange: (id) => onChange((id === none ? null : id) as V),
})
