import type { Invalid } from './invalid.ts'
import type { NotAllowed } from './not-allowed.ts'

/** Everything that can go wrong, as the caller sees it. Codes and ids only: never a person's text. */
export type AppError =
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, Invalid>> }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'conflict'; readonly current: unknown }
  | {
      readonly kind: 'notAllowed'
      readonly why: NotAllowed
      /** How long until it may be tried again, where it is a matter of time. */
      readonly seconds?: number
    }
  | { readonly kind: 'locked' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'storage'; readonly why: StorageTrouble }
  | { readonly kind: 'internal'; readonly reportId: string }

export type StorageTrouble =
  | 'newer'
  | 'foreign'
  | 'damaged'
  | 'altered'
  | 'full'
  | 'read_only'
  | 'in_use'
  | 'unreadable'
  | 'wrong_key'
  | 'stopped'

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

/** Thrown by handlers; becomes a Reply in one place (`electron/store/app/dispatch.ts`, `electron/ipc.ts`). */
export class Failure extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.kind)
    this.name = 'Failure'
    this.error = error
  }
}

export const invalid = (fields: Readonly<Record<string, Invalid>>): Failure =>
  new Failure({ kind: 'invalid', fields })
export const notFound = (): Failure => new Failure({ kind: 'notFound' })
export const notAllowed = (why: NotAllowed, seconds?: number): Failure =>
  new Failure({ kind: 'notAllowed', why, ...(seconds === undefined ? {} : { seconds }) })
export const conflict = (current: unknown): Failure => new Failure({ kind: 'conflict', current })
export const storage = (why: StorageTrouble): Failure => new Failure({ kind: 'storage', why })

export function assertNever(value: never, why: string): never {
  throw new Error(`${why}: unexpected ${JSON.stringify(value)}`)
}
