import { createContext, use, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useDraftScope } from './draft-scope.tsx'
import { FormTexts, isLeftInLine } from './form-texts.ts'
import type { FormField, WrittenForm } from './form-texts.ts'
import { placeNow } from './place-now.ts'

const AroundForm = createContext<FormTexts | null>(null)

/** Round what is saved as a whole: text in it that was refused outlives it. Inside another one it is part of that. */
export function KeptForm({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const around = use(AroundForm)
  return around ? children : <Outermost of={of}>{children}</Outermost>
}

function Outermost({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const scope = useDraftScope()
  const [form] = useState(() => new FormTexts(of, scope, placeNow()))
  useEffect(() => form.end, [form])
  return <AroundForm value={form}>{children}</AroundForm>
}

const AroundWritten = createContext<WrittenForm | null>(null)

export interface WrittenWholeProps {
  /** Ids of the rows that it writes of. */
  readonly about: string
  /** Told what is to be called once all of it is written. */
  readonly onWrittenBy: (written: () => void) => void
  readonly children: ReactNode
}

/** Round the fields of what is written as a whole, and says by itself when it was; within what keeps their texts. */
export function WrittenWhole({ about, onWrittenBy, children }: WrittenWholeProps) {
  const kept = use(AroundForm)
  const [form] = useState<WrittenForm>(() => ({ about }))
  useEffect(() => {
    onWrittenBy(() => kept?.written(form))
  }, [kept, form, onWrittenBy])
  return <AroundWritten value={form}>{children}</AroundWritten>
}

/** For a field that is shown as text until it is pressed: whether what was refused in it waits there. */
export function useIsLeft(label: string, base: string): boolean {
  const scope = useDraftScope()
  return isLeftInLine(placeNow(), scope, label, base)
}

interface KeptField {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly isWrong: boolean
  /** A key or a passphrase: kept nowhere. */
  readonly isSecret?: boolean | undefined
}

/** Makes a field's text one that its form keeps. */
export function useKeptField({ label, value, onChange, isWrong, isSecret = false }: KeptField): void {
  const around = use(AroundForm)
  const form = isSecret ? null : around
  const written = use(AroundWritten)
  const write = useRef(onChange)
  const [field] = useState<FormField>(() => ({
    label,
    form: written,
    base: value,
    write: (text) => write.current(text),
    typed: value,
    isWrong: false,
    key: null,
  }))
  useEffect(() => {
    write.current = onChange
  })
  useEffect(() => form?.join(field), [form, field])
  useEffect(() => form?.typed(field, value, isWrong), [form, field, value, isWrong])
}

/** For what says in a form that it was refused, while it says so. */
export function useRefusal(): void {
  const form = use(AroundForm)
  useEffect(() => form?.alert(), [form])
}
