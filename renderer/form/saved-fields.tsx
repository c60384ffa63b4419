import { useState } from 'react'
import type { ReactNode } from 'react'
import { CheckField, FieldError, SavedList, SavedText } from '../ui/index.ts'
import type { SavedListProps, SavedTextProps } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'

type Named = 'describeError'

/** `SavedText` that says in Accord's words why something was not saved. */
export const InPlace = (props: Omit<SavedTextProps, Named>) => (
  <SavedText {...props} describeError={describeSaveError} />
)

export const ListInPlace = (props: Omit<SavedListProps, Named>) => (
  <SavedList {...props} describeError={describeSaveError} />
)

export interface TickInPlaceProps {
  readonly label: ReactNode
  readonly value: boolean
  readonly onSave: (value: boolean) => Promise<unknown>
  readonly isReadOnly?: boolean
}

/** A tick that is saved at once; it moves only when it is on disk. */
export function TickInPlace({ label, value, onSave, isReadOnly = false }: TickInPlaceProps) {
  const [error, setError] = useState<string | null>(null)
  const save = async (next: boolean) => {
    setError(null)
    try {
      await onSave(next)
    } catch (failure) {
      setError(`Not saved. ${describeSaveError(failure)}`)
    }
  }
  return (
    <div>
      <CheckField label={label} value={value} onChange={(next) => void save(next)} isReadOnly={isReadOnly} />
      {error !== null && <FieldError>{error}</FieldError>}
    </div>
  )
}
