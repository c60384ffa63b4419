import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button, FieldError, Row, TextButton, TextField } from './ui/index.ts'
import { describeSaveError } from './use-edited.ts'

export interface AddLineProps {
  /** Names the field. */
  readonly label: string
  /** The quiet button that opens it. */
  readonly prompt: string
  readonly initial?: string
  readonly maxLength?: number
  readonly onAdd: (text: string) => Promise<unknown>
}

/** A quiet button that becomes one field: type, Enter, done. Escape or leaving it empty goes back. */
export function AddLine({ label, prompt, initial = '', maxLength, onAdd }: AddLineProps) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState(initial)
  const [error, setError] = useState<string | null>(null)
  const close = () => {
    setOpen(false)
    setText(initial)
    setError(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return close()
    try {
      await onAdd(text.trim())
      close()
    } catch (failure) {
      setError(`Not added. ${describeSaveError(failure)}`)
    }
  }
  if (!isOpen) return <TextButton onPress={() => setOpen(true)}>{prompt}</TextButton>
  return (
    <form
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <Row align="end">
        <TextField
          label={label}
          value={text}
          onChange={setText}
          autoFocus
          {...(maxLength !== undefined && { maxLength })}
        />
        <Button type="submit">Add</Button>
        <Button variant="plain" onPress={close}>
          Leave it
        </Button>
      </Row>
      {error !== null && <FieldError>{error}</FieldError>}
    </form>
  )
}
