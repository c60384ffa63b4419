import { useState } from 'react'

/** What was typed, understood or not. `null` is an empty field. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T | null } | { readonly ok: false; readonly why: string }

export interface TypedValue<T> {
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly parse: (text: string) => Parsed<T>
  readonly format: (value: T) => string
  readonly onBlur?: (() => void) | undefined
}

/**
 * A text box over a value that is not text. What is typed stays as typed until the field is left; the value
 * outside is null while the text makes no sense, and the reason is said only once the field is left.
 */
export function useTypedValue<T extends string | number>({
  value,
  onChange,
  parse,
  format,
  onBlur,
}: TypedValue<T>) {
  const shown = (v: T | null) => (v === null ? '' : format(v))
  const [text, setText] = useState(() => shown(value))
  const [seen, setSeen] = useState(value)
  const [left, setLeft] = useState(true)
  const parsed = parse(text)

  // The value was changed from outside (a form's reset, another field): what was typed gives way to it.
  if (value !== seen) {
    setSeen(value)
    if (value !== valueOf(parsed)) setText(shown(value))
  }

  return {
    text,
    why: !parsed.ok && left ? parsed.why : undefined,
    onText: (typed: string) => {
      const next = valueOf(parse(typed))
      setText(typed)
      setLeft(false)
      if (next !== value) onChange(next)
    },
    onLeave: () => {
      setLeft(true)
      if (parsed.ok) setText(shown(parsed.value))
      onBlur?.()
    },
  }
}

const valueOf = <T>(parsed: Parsed<T>): T | null => (parsed.ok ? parsed.value : null)
