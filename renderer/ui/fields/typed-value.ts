import { useState } from 'react'

/** What was typed, understood or not. `null` is an empty field. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T | null } | { readonly ok: false; readonly why: string }

export interface TypedValue<T> {
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly parse: (text: string) => Parsed<T>
  /** Reads more, once typing is over: half of a longer text must not pass for a short one. */
  readonly parseWhole?: ((text: string) => Parsed<T>) | undefined
  readonly format: (value: T) => string
  readonly onBlur?: (() => void) | undefined
}

/** The text as typed. Where the value was changed from outside (a form's reset, another field), it gives way to that. */
function useText<T extends string | number>(
  { value, parse }: Pick<TypedValue<T>, 'value' | 'parse'>,
  shown: (value: T | null) => string,
) {
  const [text, setText] = useState(() => shown(value))
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (value !== valueOf(parse(text))) setText(shown(value))
  }
  return [text, setText] as const
}

/**
 * A text box over a value that is not text. What is typed stays as typed until the field is left; the value
 * outside is null while the text makes no sense, and the reason is said only once the field is left.
 */
export function useTypedValue<T extends string | number>(typed: TypedValue<T>) {
  const { value, onChange, parse, parseWhole = parse, format, onBlur } = typed
  const shown = (v: T | null) => (v === null ? '' : format(v))
  const [text, setText] = useText(typed, shown)
  const [left, setLeft] = useState(true)
  const parsed = left ? parseWhole(text) : parse(text)

  const finish = (): void => {
    const read = parseWhole(text)
    setLeft(true)
    if (!read.ok) return
    setText(shown(read.value))
    if (read.value !== value) onChange(read.value)
  }

  return {
    text,
    why: !parsed.ok && left ? parsed.why : undefined,
    onText: (typedNow: string) => {
      const next = valueOf(parse(typedNow))
      setText(typedNow)
      setLeft(false)
      if (next !== value) onChange(next)
    },
    /** What is typed is all of it, as Enter says too. */
    finish,
    onLeave: () => {
      finish()
      onBlur?.()
    },
  }
}

const valueOf = <T>(parsed: Parsed<T>): T | null => (parsed.ok ? parsed.value : null)
