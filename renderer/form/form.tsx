import { useRef } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { FormProvider } from 'react-hook-form'
import type {
  Control,
  DefaultValues,
  FieldPath,
  FieldPathValue,
  FieldValues,
  UseFormReturn,
} from 'react-hook-form'
import type { z } from 'zod'
import { findOp } from '../../shared/contract.ts'
import type { Call, Input, OpName, Output } from '../../shared/contract.ts'
import { ask } from '../data/use-op.ts'
import { Button, KeptForm, Row, Stack, useShortcuts } from '../ui/index.ts'
import type { BoundField } from './bound.tsx'
import { FieldsContext } from './fields-context.ts'
import { Trouble } from './trouble.tsx'
import { useWriting } from './use-writing.ts'
import type { Writing } from './use-writing.ts'

/** What a form is typed into, where it is what the operation takes. */
export type Typed<N extends OpName> = Extract<Call<N>, FieldValues>

/** What a form's fields are drawn from. */
export interface Asked<I extends FieldValues, O = unknown> {
  /** Ties a field to the form: value, change, limit, and what was refused: `<TextArea {...field('text')} label="…" />`. */
  readonly field: <Name extends FieldPath<I>>(name: Name) => BoundField<FieldPathValue<I, Name>>
  /** As they stand in the fields now. */
  readonly values: I
  readonly set: <Name extends FieldPath<I>>(name: Name, value: FieldPathValue<I, Name>) => void
  /** For fields in a file of their own: `Bound`. */
  readonly control: Control<I, unknown, O>
  readonly form: UseFormReturn<I, unknown, O>
  readonly isPending: boolean
  /** Nothing is missing that the form waits for. */
  readonly mayBeSaved: boolean
  readonly send: () => void
}

export interface FormProps<N extends OpName, I extends FieldValues, O, T> {
  /** What it writes. */
  readonly op?: N
  /** What is asked, where that is not what the operation takes. */
  readonly schema?: z.ZodType<O, I>
  /**
   * How it is written, where it is not just sent. Rejects with a Failure where the store refuses. `seen` is the version
   * whose texts were shown after a conflict.
   */
  readonly send?: (values: NoInfer<O>, seen: number | undefined) => Promise<T>
  readonly initial: NoInfer<DefaultValues<I>>
  /** The filled button, or what it says of these values. */
  readonly save?: string | ((values: NoInfer<I>) => string)
  readonly pending?: string
  /** Draws Ctrl ↵ on the button, where keys are shown; it works everywhere. */
  readonly drawsKey?: boolean
  /** The way back. */
  readonly back?: string
  /** Whether it can be pressed; the schema says what is wrong once it is. */
  readonly canSave?: (values: NoInfer<I>) => boolean
  /** A passphrase: gone from the form as soon as it is sent, and typed anew where that was refused. */
  readonly secret?: NoInfer<FieldPath<I>>
  /** It is written. */
  readonly onDone: (made: NoInfer<T>, values: NoInfer<O>) => unknown
  /** Given up. */
  readonly onBack: () => void
  /** Names it for screen readers, where it stands in a page. */
  readonly 'aria-label'?: string
  /** Instead of the two buttons. */
  readonly buttons?: (asked: Asked<NoInfer<I>, NoInfer<O>>) => ReactNode
  readonly children: (asked: Asked<NoInfer<I>, NoInfer<O>>) => ReactNode
}

/** As everything inside has it: of what, the caller's types say. */
interface AnyProps extends Omit<FormProps<OpName, FieldValues, FieldValues, unknown>, 'initial' | 'canSave'> {
  readonly initial: FieldValues
  readonly canSave?: (values: FieldValues) => boolean
}

const always = () => true

function AnyForm(props: AnyProps) {
  const { op, canSave = always, secret, onDone, children, buttons } = props
  const writing = useWriting({
    schema: props.schema ?? (findOp(op ?? '')?.input as NonNullable<AnyProps['schema']>),
    initial: props.initial,
    send: props.send ?? ((values) => ask(op as OpName, values as Call<OpName>)),
    onDone,
    canSave,
    secret,
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
  return (
    <KeptForm of={save}>
      <FormProvider {...form}>
        <FieldsContext value={around}>
          <form ref={box} noValidate onSubmit={submit} aria-label={props['aria-label']}>
            <Stack gap={5}>
              {children(asked)}
              {error && <Trouble error={error} />}
              {buttons ? buttons(asked) : <Buttons {...props} save={save} writing={writing} />}
            </Stack>
          </form>
        </FieldsContext>
      </FormProvider>
    </KeptForm>
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

const askedOf = (writing: Writing): Asked<FieldValues, FieldValues> => {
  const { form, field, values, isPending, mayBeSaved, send } = writing
  return {
    field: field as Asked<FieldValues>['field'],
    values,
    set: (name, value) => form.setValue(name, value, { shouldDirty: true }),
    control: form.control,
    form,
    isPending,
    mayBeSaved,
    send: () => void send(),
  }
}

const saveOf = ({ save = 'Save' }: AnyProps, { values }: Writing): string =>
  typeof save === 'function' ? save(values) : save

interface ButtonsProps extends Pick<AnyProps, 'pending' | 'back' | 'drawsKey' | 'onBack'> {
  readonly save: string
  readonly writing: Writing
}

const Buttons = ({
  save,
  pending = 'Saving…',
  back = 'Go back',
  drawsKey,
  onBack,
  writing,
}: ButtonsProps) => (
  <Row>
    <Button
      type="submit"
      variant="primary"
      isPending={writing.isPending}
      isDisabled={!writing.mayBeSaved}
      pendingLabel={pending}
      {...(drawsKey && { shortcut: saveKey })}
    >
      {save}
    </Button>
    <Button variant="plain" isDisabled={writing.isPending} onPress={onBack}>
      {back}
    </Button>
  </Row>
)

const saveKey = 'mod+Enter'

/** In the dialog on top, or where the focus is: never in a form beneath. */
function isAtWork(form: HTMLFormElement | null): boolean {
  const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1)
  return top ? top.contains(form) : form?.contains(document.activeElement) === true
}

function useSaveKey(save: string, box: { readonly current: HTMLFormElement | null }, writing: Writing): void {
  useShortcuts('In a form', {
    [saveKey]: {
      label: save,
      run: () => void writing.send(),
      inFields: true,
      inDialogs: true,
      get isDisabled() {
        return !isAtWork(box.current) || !writing.mayBeSaved
      },
    },
  })
}
