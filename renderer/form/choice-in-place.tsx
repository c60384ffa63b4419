import { useState } from 'react'
import { Eyebrow, FieldError, SelectField } from '../ui/index.ts'
import type { Choice } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'

export interface ChoiceInPlaceProps<Id extends string> {
  readonly label: string
  /** Null: nobody has chosen yet. */
  readonly value: Id | null
  readonly choices: readonly Choice<Id>[]
  readonly onSave: (value: Id) => Promise<unknown>
  readonly isReadOnly?: boolean
}

/** One out of a list, saved at once; it changes only when it is on disk. */
export function ChoiceInPlace<Id extends string>(props: ChoiceInPlaceProps<Id>) {
  const { label, value, choices, onSave, isReadOnly = false } = props
  const [error, setError] = useState<string | null>(null)
  const save = async (next: Id) => {
    setError(null)
    try {
      await onSave(next)
    } catch (failure) {
      setError(`Not saved. ${describeSaveError(failure)}`)
    }
  }
  if (isReadOnly) return <AsChosen label={label} chosen={choices.find(({ id }) => id === value)} />
  return (
    <div>
      <SelectField
        label={label}
        width="medium"
        value={value}
        choices={choices}
        onChange={(next) => void save(next)}
      />
      {error !== null && <FieldError>{error}</FieldError>}
    </div>
  )
}

/** Text, and no field: whoever reads it may not choose. */
const AsChosen = ({
  label,
  chosen,
}: {
  readonly label: string
  readonly chosen: Choice<string> | undefined
}) => (
  <div>
    <Eyebrow as="p">{label}</Eyebrow>
    <p>{chosen?.label ?? 'Not said'}</p>
  </div>
)
