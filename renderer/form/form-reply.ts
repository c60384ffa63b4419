import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { Invalid } from '../../shared/kernel/invalid.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { AppError } from '../../shared/kernel/reply.ts'

/** What the store refused with; anything else that was thrown is a fault of Accord’s own. */
export const errorOf = (failure: unknown): AppError =>
  failure instanceof Failure ? failure.error : { kind: 'internal', reportId: '' }

/** Puts what the store said of single fields beside them; answers what is left to say of the whole form. */
export function showRefusal<In extends FieldValues>(
  form: Pick<UseFormReturn<In>, 'setError' | 'getValues'>,
  error: AppError,
): AppError {
  if (error.kind !== 'invalid') return error
  const known = Object.keys(form.getValues())
  const left: Record<string, Invalid> = {}
  for (const [name, message] of Object.entries(error.fields)) {
    if (known.includes(name.split('.')[0] ?? '')) form.setError(name as FieldPath<In>, { message })
    else left[name] = message
  }
  return { kind: 'invalid', fields: left }
}
