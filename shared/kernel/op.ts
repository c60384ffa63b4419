import type { z } from 'zod'

/** What a member may do in Accord. One role each; what a role may call stands beside each operation. */
export const roles = ['coordinator', 'chair', 'member', 'signatory', 'observer'] as const
export type Role = (typeof roles)[number]

/** `anyone`: also before the store is unlocked. A list: only these roles. Nothing is allowed by default. */
export type Allowed = 'anyone' | readonly Role[]

export type OpKind = 'query' | 'command' | 'task'

export interface Op<Kind extends OpKind = OpKind, Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly kind: Kind
  readonly input: Input
  readonly allowed: Allowed
  /** Only for the type system; never set. */
  readonly output?: Output
}

/** Reads only: `(db, input, who) => output`. */
export const query =
  <Output>() =>
  <Input extends z.ZodType>(input: Input, allowed: Allowed): Op<'query', Input, Output> => ({
    kind: 'query',
    input,
    allowed,
  })

/** Writes in exactly one transaction, together with its history and audit rows: `(tx, input, who) => output`. */
export const command =
  <Output>() =>
  <Input extends z.ZodType>(input: Input, allowed: Allowed): Op<'command', Input, Output> => ({
    kind: 'command',
    input,
    allowed,
  })

/** What only the shell can do (dialogs, files, printing, windows): `(shell, input, who) => output`. */
export const task =
  <Output>() =>
  <Input extends z.ZodType>(input: Input, allowed: Allowed): Op<'task', Input, Output> => ({
    kind: 'task',
    input,
    allowed,
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
