import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { FieldError, KeptForm, SuggestField, TextField, useIsLeft } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import { useFlush } from '../data/use-flush.ts'
import styles from './line-in-place.module.css'

export interface LineInPlaceProps {
  readonly label: string
  readonly value: string
  /** Shown while there is nothing. */
  readonly prompt: string
  /** Rejects with why it was not saved. */
  readonly onSave: (text: string) => Promise<unknown>
  readonly suggestions?: readonly { readonly text: string; readonly note?: string }[]
  /** Emptying it takes nothing away: it goes back to what it was. */
  readonly isRequired?: boolean
  readonly look?: 'heading' | 'text' | 'small'
  readonly maxLength?: number
}

/** One line, changed where it stands: pressed, typed, kept with Enter or on leaving; Escape leaves it as it was. */
export function LineInPlace(props: LineInPlaceProps) {
  const { label, value, prompt, onSave, isRequired = false, look = 'text' } = props
  const isLeft = useIsLeft(label, value)
  const [typed, setTyped] = useState<string | null>(() => (isLeft ? value : null))
  const [error, setError] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isBack = useRef(false)
  useEffect(() => {
    if (typed === null && isBack.current) button.current?.focus()
    isBack.current = false
  }, [typed])

  const leave = (): void => {
    setError(null)
    setTyped(null)
  }
  const keep = async (): Promise<void> => {
    if (typed === null) return
    const text = typed.trim()
    if (text === value || (isRequired && text === '')) return leave()
    setError(null)
    try {
      await onSave(text)
      leave()
    } catch (failure) {
      setError(`Not saved. ${describeSaveError(failure)}`)
    }
  }
  useFlush(keep)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // An open list of suggestions takes both keys first.
    if (event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true') return
    event.preventDefault()
    event.stopPropagation()
    isBack.current = true
    if (event.key === 'Enter') void keep()
    else leave()
  }

  if (typed === null) {
    return (
      <Button
        ref={button}
        className={`${styles.shown} ${styles[look]}`}
        aria-label={value === '' ? `${label}: ${prompt}` : `${label}: ${value}. Change`}
        onPress={() => setTyped(value)}
      >
        {value === '' ? <span className={styles.prompt}>{prompt}</span> : value}
      </Button>
    )
  }
  return (
    <KeptForm of={label}>
      <div className={styles.field} onKeyDownCapture={onKeyDown}>
        <Field {...props} typed={typed} onChange={setTyped} onBlur={() => void keep()} />
        {error !== null && <FieldError>{error}</FieldError>}
      </div>
    </KeptForm>
  )
}

interface FieldOfProps extends Pick<LineInPlaceProps, 'label' | 'suggestions' | 'maxLength'> {
  readonly typed: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
}

function Field({ label, suggestions, typed, maxLength = 300, ...rest }: FieldOfProps) {
  const shared = { label, hideLabel: true, autoFocus: true, value: typed, maxLength }
  const { onChange, onBlur } = rest
  return suggestions ? (
    <SuggestField {...shared} suggestions={suggestions} onChange={onChange} onBlur={onBlur} />
  ) : (
    <TextField {...shared} onChange={onChange} onBlur={onBlur} />
  )
}
