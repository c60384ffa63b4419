import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { Invalid } from '../../shared/kernel/invalid.ts'
import { leavesOf } from './errors-in.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { AppError } from '../../shared/kernel/reply.ts'

/** What the store refused with; anything else that was thrown is a fault of Accord’s own. */
export const errorOf = (failure: unknown): AppError =>
  failure instanceof Failure ? failure.error : { kind: 'internal', reportId: '' }

/**
 * Puts what the store said of single fields beside those that are drawn; answers what is left to say of the whole form.
 * What is only among its values, such as an id or a list that is written elsewhere, has nowhere to stand.
 */
export function showRefusal<In extends FieldValues>(
  form: Pick<UseFormReturn<In>, 'setError'>,
  error: AppError,
  isDrawn: (name: string) => boolean,
): AppError {
  if (error.kind !== 'invalid') return error
  const left: Record<string, Invalid> = {}
  for (const [name, message] of Object.entries(error.fields)) {
    if (isDrawn(name)) form.setError(name as FieldPath<In>, { message })
    else left[name] = message
  }
  return { kind: 'invalid', fields: left }
}

/** What a form found wrong before it was sent, of what is drawn nowhere: each by its path. */
export const undrawnIn = (errors: object, isDrawn: (name: string) => boolean): AppError => ({
  kind: 'invalid',
  fields: Object.fromEntries(leavesOf(errors, '').filter(([name]) => !isDrawn(name))) as Record<
    string,
    Invalid
  >,
})
