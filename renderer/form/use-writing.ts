import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo, useState } from 'react'
import { get, useForm, useWatch } from 'react-hook-form'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import type { AppError } from '../../shared/kernel/reply.ts'
import { saidOfField } from './bound.tsx'
import type { BoundField } from './bound.tsx'
import type { FieldsOfForm } from './fields-context.ts'
import { DrawnFields } from './first-wrong.ts'
import { messageIn } from './errors-in.ts'
import { errorOf, showRefusal, undrawnIn } from './form-reply.ts'
import { findLimit } from './limits.ts'
import { nothingMeanwhile, saidMeanwhile } from './meanwhile.ts'
import type { Meanwhile } from './meanwhile.ts'

export type AnyForm = UseFormReturn<FieldValues, unknown, FieldValues>
type FormSchema = z.ZodType<FieldValues, FieldValues>

export interface WritingOptions {
  readonly schema: FormSchema
  readonly initial: FieldValues
  /** Rejects with a Failure where the store refuses. */
  readonly send: (values: FieldValues, seen: number | undefined) => Promise<unknown>
  readonly onDone: (made: unknown, values: FieldValues) => unknown
  readonly canSave: (values: FieldValues) => boolean
  readonly step: { readonly fields: readonly string[]; readonly onDone: () => void } | undefined
  readonly onPending: ((isPending: boolean) => void) | undefined
  /** A passphrase: gone from the form as soon as it is sent, and typed anew where that was refused. */
  readonly secret: string | undefined
  /** It stays there unless this was refused. */
  readonly forgetsOn: ((error: AppError) => boolean) | undefined
}

export interface Writing {
  readonly form: AnyForm
  readonly values: FieldValues
  readonly around: FieldsOfForm
  readonly field: (name: string) => BoundField<unknown>
  readonly send: () => Promise<void>
  readonly mayBeSaved: boolean
  readonly isPending: boolean
  readonly error: AppError | null
  readonly clear: () => void
}

/** What a form does: its fields, their limits, sending them, and what was refused. */
export function useWriting(options: WritingOptions): Writing {
  const { schema, initial, canSave } = options
  const form: AnyForm = useForm({
    resolver: zodResolver(schema),
    defaultValues: initial,
    shouldFocusError: false,
  })
  // What is only in the form's own values, such as an id, is no field that anything watches.
  const values = { ...form.getValues(), ...useWatch({ control: form.control }) }
  const [drawn] = useState(() => new DrawnFields())
  const [boxes] = useState(() => new Map<string, (box: unknown) => void>())
  const { isPending, error, clear, meanwhile, send } = useSending(options, form, drawn)
  const { texts: theirs } = meanwhile
  const around = useMemo(
    () => ({ schema, theirs, note: drawn.note, bind: drawn.bind }),
    [schema, theirs, drawn],
  )
  const { errors, isSubmitted } = form.formState
  drawn.beginAnew()
  const boxOf = (name: string) => {
    const known = boxes.get(name) ?? ((box: unknown) => drawn.note(name, box))
    boxes.set(name, known)
    return known
  }
  const field = (name: string): BoundField<unknown> => {
    form.register(name)
    drawn.ask(name)
    const value: unknown = get(values, name)
    return {
      name,
      value,
      onChange: (next) =>
        form.setValue(name, next, { shouldDirty: true, shouldTouch: true, shouldValidate: isSubmitted }),
      onBlur: () => undefined,
      ref: boxOf(name),
      ...saidOfField(name, value, messageIn(get(errors, name)), around),
    }
  }
  return { form, values, around, field, send, mayBeSaved: canSave(values), isPending, error, clear }
}

function useSending(options: WritingOptions, form: AnyForm, drawn: DrawnFields) {
  const { canSave, secret = '', step, forgetsOn } = options
  const [isPending, pend] = usePending(options.onPending)
  const [error, setError] = useState<AppError | null>(null)
  const [meanwhile, setMeanwhile] = useState(nothingMeanwhile)

  const refuse = (failure: unknown): void => {
    const refusal = errorOf(failure)
    // Whoever stopped it knows.
    setError(refusal.kind === 'cancelled' ? null : showRefusal(form, refusal, drawn.isDrawn))
    if (refusal.kind === 'invalid') drawn.goToWrong((name) => name in refusal.fields)
    if (forgetsOn?.(refusal)) form.setValue(secret, '')
    if (form.getValues(secret) === '') drawn.goTo(secret)
    if (refusal.kind === 'conflict') setMeanwhile(takeConflict(options, form, refusal.current))
  }

  const write = async (values: FieldValues): Promise<void> => {
    if (secret !== '' && !forgetsOn) form.setValue(secret, '')
    try {
      const made = await options.send(values, meanwhile.version ?? undefined)
      await options.onDone(made, values)
    } catch (failure) {
      refuse(failure)
    }
  }

  const send = async (): Promise<void> => {
    if (isPending || !canSave(form.getValues())) return
    setError(null)
    if (step) return void ((await form.trigger(step.fields, { shouldFocus: true })) && step.onDone())
    pend(true)
    await form.handleSubmit(write, (errors) => {
      setError(undrawnIn(errors, drawn.isDrawn))
      drawn.goToWrong((name) => get(errors, name) !== undefined)
    })()
    pend(false)
  }
  const clear = (): void => setError(null)
  return { isPending, error, clear, meanwhile, send }
}

function usePending(onPending: WritingOptions['onPending']) {
  const [isPending, setPending] = useState(false)
  const pend = (is: boolean): void => {
    setPending(is)
    onPending?.(is)
  }
  return [isPending, pend] as const
}

/** What the other wrote is shown; sent again it is written over knowingly. */
function takeConflict({ schema }: WritingOptions, form: AnyForm, row: unknown): Meanwhile {
  const before = form.formState.defaultValues ?? {}
  const now = saidMeanwhile(before, row, (name) => findLimit(schema, name) !== undefined)
  if (now.version !== null && typeof form.getValues('version') === 'number')
    form.setValue('version', now.version)
  return now
}
