import { useCallback, useRef } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { FormProvider } from 'react-hook-form'
import type { FieldValues } from 'react-hook-form'
import { findOp } from '../../shared/contract.ts'
import type { Call, Input, OpName, Output } from '../../shared/contract.ts'
import { ask } from '../data/use-op.ts'
import { FieldsContext } from './fields-context.ts'
import { Body, Buttons, Kept } from './form-body.tsx'
import type { AnyProps, Asked, FormProps, Typed } from './form-props.ts'
import styles from './form.module.css'
import { useSaveKey } from './save-key.ts'
import { Trouble } from './trouble.tsx'
import { useWriting } from './use-writing.ts'
import type { Writing } from './use-writing.ts'

const always = () => true

function AnyForm(props: AnyProps) {
  const { op, canSave = always, secret, onDone, buttons } = props
  const written = useRef<() => void>(undefined)
  const onWrittenBy = useCallback((by: () => void) => void (written.current = by), [])
  const writing = useWriting({
    schema: props.schema ?? (findOp(op ?? '')?.input as NonNullable<AnyProps['schema']>),
    initial: props.initial,
    send: props.send ?? ((values) => ask(op as OpName, values as Call<OpName>)),
    onDone: (made, values) => {
      written.current?.()
      return onDone(made, values)
    },
    canSave,
    secret,
    forgetsOn: props.forgetsOn,
    step: props.step,
    onPending: props.onPending,
  })
  const { form, around, error } = writing
  const save = saveOf(props, writing)
  const box = useRef<HTMLFormElement>(null)
  useSaveKey(save, box, writing)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    void writing.send()
  }
  const asked = askedOf(writing)
  const trouble = error && <Trouble error={error} />
  const acts = buttons ? buttons(asked) : <Buttons {...props} save={save} writing={writing} />
  return (
    <Kept
      of={save}
      isKept={props.isKept ?? true}
      about={[props.about ?? '', idsIn(props.initial)].filter(Boolean).join(' ')}
      onWrittenBy={onWrittenBy}
    >
      <FormProvider {...form}>
        <FieldsContext value={around}>
          <form
            ref={box}
            noValidate
            onSubmit={submit}
            className={props.layout === 'page' ? styles.page : props.className}
            aria-label={props['aria-label']}
          >
            <Body {...props} {...{ asked, trouble, acts }} />
          </form>
        </FieldsContext>
      </FormProvider>
    </Kept>
  )
}

/** A few fields that are written together: their limits, what was refused, one filled button and a way back. */
export const Form = AnyForm as unknown as <
  N extends OpName,
  I extends FieldValues = Typed<N>,
  O = Input<N>,
  T = Output<N>,
>(
  props: FormProps<N, I, O, T>,
) => ReactNode

/** Of the rows that its values name. */
const idsIn = (initial: FieldValues): string =>
  Object.entries(initial)
    .flatMap(([name, value]) => (/^id$|Id$/.test(name) && typeof value === 'string' ? value : []))
    .join(' ')

const askedOf = (writing: Writing): Asked<FieldValues, FieldValues> => {
  const { form, field, values, isPending, mayBeSaved, send, error, clear } = writing
  return {
    field: field as Asked<FieldValues>['field'],
    values,
    set: (name, value) => form.setValue(name, value, { shouldDirty: true }),
    control: form.control,
    form,
    isPending,
    mayBeSaved,
    send: () => void send(),
    error,
    clear,
    foot: null,
  }
}

const saveOf = ({ save = 'Save' }: AnyProps, { values }: Writing): string =>
  typeof save === 'function' ? save(values) : save
