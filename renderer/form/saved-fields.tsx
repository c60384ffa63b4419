import { memo, useCallback, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { CheckField, FieldError, SavedList, SavedText } from '../ui/index.ts'
import type { SavedListProps, SavedTextProps } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import { BlocksHere, useBlock } from './block-here.ts'
import { KeptNote } from './kept-note.tsx'
import { useSteady } from './use-steady.ts'

type Named = 'describeError' | 'beside'

/** Drawn again where what they say is another: a page draws its fields with every save of one of them. */
const [Text, List] = [memo(SavedText), memo(SavedList, (before, after) => isSameList(before, after))]

function isSameList(
  { value: was, ...before }: SavedListProps,
  { value: is, ...after }: SavedListProps,
): boolean {
  const names = Object.keys({ ...before, ...after }) as (keyof typeof after)[]
  const isSame = was.length === is.length && was.every((line, index) => line === is[index])
  return isSame && names.every((name) => before[name] === after[name])
}

/** What stood there before, asked in the way of the last drawing. */
function useSteadyEarlier<T>(earlier: (() => Promise<T>) | undefined): (() => Promise<T>) | undefined {
  const steady = useSteady(() =>
    earlier === undefined ? Promise.reject(new Error('nothing earlier')) : earlier(),
  )
  return earlier && steady
}

/**
 * `SavedText` that says in Accord's words why something was not saved, and is not written where some of it is kept from
 * whoever reads.
 */
export function InPlace({ isReadOnly = false, ...props }: Omit<SavedTextProps, Named>) {
  const { isKept, beside } = useBlock(props.block)
  const earlier = useSteadyEarlier(props.earlier)
  return (
    <Text
      {...props}
      onSave={useSteady(props.onSave)}
      earlier={earlier}
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
  // A key names a field and ids: no line breaks.
  const keys = blockOf && value.map((_, index) => blockOf(index)).join('\n')
  const isKept = keys?.split('\n').some((key) => blockHere(key).isKept) ?? false
  const keyAt = useCallback((index: number) => keys?.split('\n')[index] ?? '', [keys])
  const beside = useCallback((index: number) => blockHere(keyAt(index)).beside, [blockHere, keyAt])
  const earlier = useSteadyEarlier(props.earlier)
  return (
    <>
      <List
        {...props}
        onSave={useSteady(props.onSave)}
        earlier={earlier}
        blockOf={blockOf && keyAt}
        beside={beside}
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
