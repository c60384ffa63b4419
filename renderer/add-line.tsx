import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button, FieldError, Row, Small, TextButton, TextField, useShortcuts } from './ui/index.ts'
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
export function AddLine(props: AddLineProps) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <OpenLine {...props} onClose={() => setOpen(false)} />
  return (
    <Small>
      <TextButton onPress={() => setOpen(true)}>{props.prompt}</TextButton>
    </Small>
  )
}

function OpenLine(props: AddLineProps & { readonly onClose: () => void }) {
  const { label, initial = '', maxLength, onAdd, onClose } = props
  const [text, setText] = useState(initial)
  const [error, setError] = useState<string | null>(null)
  useShortcuts(label, {
    Escape: { label: 'Leave it', run: onClose, inFields: true, inDialogs: true },
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return onClose()
    try {
      await onAdd(text.trim())
      onClose()
    } catch (failure) {
      setError(`Not added. ${describeSaveError(failure)}`)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Row align="end">
        <TextField
          label={label}
          value={text}
          onChange={setText}
          autoFocus
          {...(maxLength !== undefined && { maxLength })}
        />
        <Button type="submit">Add</Button>
        <Button variant="plain" onPress={onClose}>
          Leave it
        </Button>
      </Row>
      {error !== null && <FieldError>{error}</FieldError>}
    </form>
  )
}
