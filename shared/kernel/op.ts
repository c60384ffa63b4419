import type { z } from 'zod'

/** What a member may do in Accord. One role each; what a role may call stands beside each operation. */
export const roles = ['coordinator', 'chair', 'member', 'signatory', 'observer'] as const
export type Role = (typeof roles)[number]

/** Only a step of the shell's own tasks, for these roles: no window and no command line may call it. */
export interface ForShell {
  readonly shell: readonly Role[]
}
export const forShell = (allowed: readonly Role[]): ForShell => ({ shell: allowed })

/** `anyone`: also before the store is unlocked. A list: only these roles. Nothing is allowed by default. */
export type Allowed = 'anyone' | readonly Role[] | ForShell

export type OpKind = 'query' | 'command' | 'task'

/** Whether a schema takes an id and nothing else: a name or a text is another kind of string to it. */
type IsId<S> = S extends z.ZodUUID
  ? true
  : S extends z.ZodOptional<infer T> | z.ZodNullable<infer T> | z.ZodDefault<infer T>
    ? IsId<T>
    : false

/** The ids of an input: what a line of the trail may be about. */
type IdKey<Input> =
  Input extends z.ZodObject<infer Shape>
    ? { [K in keyof Shape & string]: IsId<Shape[K]> extends true ? K : never }[keyof Shape & string]
    : never

/**
 * Which id the trail names: never a name, never a text. A list: the first that is given. `self`: the member who does it,
 * whom the entry names anyway; `panel`: the panel itself. A function where only the answer knows what was made.
 */
export type About<Input extends z.ZodType, O> =
  | IdKey<Input>
  | readonly IdKey<Input>[]
  | 'self'
  | 'panel'
  | ((made: O, input: z.output<Input>) => string | null)

/** What is recorded in the room is recorded by one member: the operation says which meeting by one of these. */
export const roomKeys = ['meetingId', 'itemId', 'actionId', 'guestId'] as const

/**
 * What a change may be told of by the id of its case: the case's own fields, its risk decision, its plan, and who may read
 * what of it. One more has to be answered by every query that says what it shows.
 */
export const topicFeatures = ['cases', 'risks', 'plans', 'marks'] as const
export type TopicFeature = (typeof topicFeatures)[number]

/**
 * What of these a query shows: only what is of the one that its input names, null: nothing of any, or `any`: of whichever. One
 * that says nothing is asked again after every change.
 */
export type Shows<Input extends z.ZodType = z.ZodType> = {
  readonly [F in TopicFeature]: IdKey<Input> | 'any' | null
}

/** Nothing of any case. */
export const ofNoCase = { cases: null, risks: null, plans: null, marks: null } as const
/** All that a case is made of. */
export const ofOneCase = { cases: 'caseId', risks: 'caseId', plans: 'caseId', marks: 'caseId' } as const
/** What is kept beside a case, of which parts may be marked, and nothing of what is written in the case itself. */
export const besideCases = { cases: null, risks: null, plans: null, marks: 'any' } as const

/** `recorder`: while a meeting is under way, only whoever records it. `underWay`: the meeting has started, and is not closed. */
export type Need = 'recorder' | 'underWay'

/** What an operation that writes says of itself. */
export interface Written<Input extends z.ZodType = z.ZodNever, O = unknown> {
  readonly about: About<Input, O>
  /** Its sentence in the trail, for people. */
  readonly did: string
  /** Held before the handler runs, in its transaction. */
  readonly needs?: Extract<keyof z.output<Input>, (typeof roomKeys)[number]> extends never
    ? never
    : Need | readonly Need[]
  /** All that it changes is of these, and stands nowhere beside another. Left out: it may be anything. */
  readonly changes?: {
    readonly [F in TopicFeature]?: IdKey<Input> | ((made: O, input: z.output<Input>) => string)
  }
  /** Takes the shared screen down: it is covered at once, before the store has it, and closed where that refuses. */
  readonly covers?: (input: z.output<Input>) => boolean
  /** What the trail calls it where that is another: the last step of a task is the task's own entry. */
  readonly entry?: string | ((made: O, input: z.output<Input>) => string)
}

export interface Op<Kind extends OpKind = OpKind, Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly kind: Kind
  readonly input: Input
  readonly allowed: Allowed
  /** Null for a query; for a task that the trail keeps, its sentence only: what it is about, its own step in the store says. */
  readonly written: Partial<Written> | null
  /** Null: nothing is said, so that a query may show anything. */
  readonly shows: Shows | null
  /** Only for the type system; never set. */
  readonly output?: Output
}

/** Reads only: `(db, input, who) => output`. */
export const query =
  <Output>() =>
  <Input extends z.ZodType>(
    input: Input,
    allowed: Allowed,
    shows: Shows<Input> | null = null,
  ): Op<'query', Input, Output> => ({
    kind: 'query',
    input,
    allowed,
    written: null,
    shows,
  })

/** As whoever runs any operation reads it, without the input that it is about. */
const widened = (written: object): Partial<Written> => written

/** Writes in exactly one transaction, together with its history and audit rows: `(tx, input, who) => output`. */
export const command =
  <Output>() =>
  <Input extends z.ZodType>(
    input: Input,
    allowed: Allowed,
    written: Written<Input, Output>,
  ): Op<'command', Input, Output> => ({
    kind: 'command',
    input,
    allowed,
    written: widened(written),
    shows: null,
  })

/** What only the shell can do (dialogs, files, printing, windows): `(shell, input, who) => output`. */
export const task =
  <Output>() =>
  <Input extends z.ZodType>(
    input: Input,
    allowed: Allowed,
    written: Pick<Written, 'did'> | null = null,
    shows: Shows<Input> | null = null,
  ): Op<'task', Input, Output> => ({
    kind: 'task',
    input,
    allowed,
    written,
    shows,
  })

export type InputOf<O> = O extends Op<OpKind, infer I, unknown> ? z.output<I> : never
/** What a caller may write: fields with a default may be left out. */
export type CallOf<O> = O extends Op<OpKind, infer I, unknown> ? z.input<I> : never
export type OutputOf<O> = O extends Op<OpKind, z.ZodType, infer T> ? T : never

export const everyone: readonly Role[] = roles
/** Those who prepare and run a meeting. */
export const drivers: readonly Role[] = ['coordinator', 'chair']
/** Those who work on a case before and in the meeting. */
export const workers: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory']
