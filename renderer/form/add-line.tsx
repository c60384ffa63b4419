import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import {
  Button,
  FieldError,
  Row,
  Small,
  TextButton,
  TextField,
  afterPress,
  useShortcuts,
} from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import { useFlush } from '../data/use-flush.ts'

export interface AddLineProps {
  /** Names the field. */
  readonly label: string
  /** The quiet button that opens it. */
  readonly prompt: string
  readonly initial?: string
  readonly maxLength?: number
  readonly onAdd: (text: string) => Promise<unknown>
}

/** A quiet button that becomes one field: type, Enter or go on, done. Escape or an empty one goes back. */
export function AddLine(props: AddLineProps) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <OpenLine {...props} onClose={() => setOpen(false)} />
  return (
    <Small>
      <TextButton isPrompt onPress={() => setOpen(true)}>
        {props.prompt}
      </TextButton>
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
  const form = useRef<HTMLFormElement>(null)
  const isAdding = useRef(false)
  const keep = async () => {
    if (isAdding.current || text.trim() === '') return
    isAdding.current = true
    try {
      await onAdd(text.trim())
      onClose()
    } catch (failure) {
      setError(`Not added. ${describeSaveError(failure)}`)
    } finally {
      isAdding.current = false
    }
  }
  // Also when the window is about to go.
  useFlush(keep)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return onClose()
    void keep()
  }
  // What was typed is kept like any other text that one leaves, but not for another window.
  const leave = () =>
    requestAnimationFrame(() =>
      afterPress(() => form.current?.contains(document.activeElement) === false && void keep()),
    )
  return (
    <form ref={form} onSubmit={submit}>
      <Row align="end">
        <TextField
          label={label}
          value={text}
          onChange={setText}
          onBlur={leave}
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
