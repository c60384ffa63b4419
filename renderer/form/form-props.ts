import type { ReactNode } from 'react'
import type {
  Control,
  DefaultValues,
  FieldPath,
  FieldPathValue,
  FieldValues,
  UseFormReturn,
} from 'react-hook-form'
import type { z } from 'zod'
import type { Call, OpName } from '../../shared/contract.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import type { BoundField } from './bound.tsx'

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
  /** What it was refused with last, for what asks more then, or draws it in a place of its own. */
  readonly error: AppError | null
  /** Says no longer under the fields what was refused: what it was said of is gone. */
  readonly clear: () => void
  /** What was refused, and the buttons; drawn by itself but in the layout of a page. */
  readonly foot: ReactNode
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
  /** The row that it writes of, where `initial` has no id of it and its page has several: what is left in it is its own. */
  readonly about?: string
  /** The filled button, or what it says of these values. */
  readonly save?: string | ((values: NoInfer<I>) => string)
  readonly pending?: string
  /** Draws Ctrl ↵ on the button, where keys are shown; it works everywhere. */
  readonly drawsKey?: boolean
  /** The way back. */
  readonly back?: string
  /** Whether it can be pressed; the schema says what is wrong once it is. */
  readonly canSave?: (values: NoInfer<I>) => boolean
  /** One of several: only these fields are looked at, and nothing is sent yet. */
  readonly step?: { readonly fields: readonly NoInfer<FieldPath<I>>[]; readonly onDone: () => void }
  /** A passphrase: gone from the form as soon as it is sent, and typed anew where that was refused. */
  readonly secret?: NoInfer<FieldPath<I>>
  /** It stays there unless this was refused. */
  readonly forgetsOn?: (error: AppError) => boolean
  readonly onPending?: (isPending: boolean) => void
  /** It is written. */
  readonly onDone: (made: NoInfer<T>, values: NoInfer<O>) => unknown
  /** Given up; left out where there is no way back. */
  readonly onBack?: () => void
  /** False before anybody is in: nothing of it outlives it, refused or not. */
  readonly isKept?: boolean
  /**
   * `line`: fields and buttons beside one another. `page`: its sections are the page's own, and its `foot` stands in one
   * of them. `plain`: as `className` has it.
   */
  readonly layout?: 'stack' | 'line' | 'page' | 'plain'
  readonly className?: string | undefined
  /** A plain button, where another one stands out. */
  readonly isQuiet?: boolean
  /** The filled button has the focus, so that Enter presses it. */
  readonly focusesSave?: boolean
  /** It fills a dialog: its buttons, and what was refused, stay in sight. */
  readonly isInDialog?: boolean
  /** Names it for screen readers, where it stands in a page. */
  readonly 'aria-label'?: string
  /** Instead of the two buttons. */
  readonly buttons?: (asked: Asked<NoInfer<I>, NoInfer<O>>) => ReactNode
  readonly children: (asked: Asked<NoInfer<I>, NoInfer<O>>) => ReactNode
}

/** As everything inside has it: of what, the caller's types say. */
export interface AnyProps extends Omit<
  FormProps<OpName, FieldValues, FieldValues, unknown>,
  'initial' | 'canSave'
> {
  readonly initial: FieldValues
  readonly canSave?: (values: FieldValues) => boolean
}
