import { useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { CheckField, FieldError, SavedList, SavedText } from '../ui/index.ts'
import type { SavedListProps, SavedTextProps } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import { BlocksHere, useBlock } from './block-here.ts'
import { KeptNote } from './kept-note.tsx'

type Named = 'describeError' | 'beside'

/**
 * `SavedText` that says in Accord's words why something was not saved, and is not written where some of it is kept from
 * whoever reads.
 */
export function InPlace({ isReadOnly = false, ...props }: Omit<SavedTextProps, Named>) {
  const { isKept, beside } = useBlock(props.block)
  return (
    <SavedText
      {...props}
      beside={beside}
      isReadOnly={isReadOnly || isKept}
      describeError={describeSaveError}
    />
  )
}

/** The lines are saved together: where one of them is kept from whoever reads, none is written. */
export function ListInPlace({ isReadOnly = false, ...props }: Omit<SavedListProps, Named>) {
  const blockHere = useContext(BlocksHere)
  const { blockOf, value } = props
  const isKept = blockOf !== undefined && value.some((_, index) => blockHere(blockOf(index)).isKept)
  return (
    <>
      <SavedList
        {...props}
        beside={(index) => blockOf && blockHere(blockOf(index)).beside}
        isReadOnly={isReadOnly || isKept}
        describeError={describeSaveError}
      />
      {isKept && !isReadOnly && <KeptNote />}
    </>
  )
}

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
