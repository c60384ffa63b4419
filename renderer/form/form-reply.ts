import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { AppError } from '../../shared/kernel/reply.ts'

/**
 * Puts what the store said of single fields beside them; answers what is left to say of the whole form, null where
 * nothing is.
 */
export function showRefusal<In extends FieldValues, Out>(
  form: Pick<UseFormReturn<In, unknown, Out>, 'setError' | 'getValues'>,
  error: AppError,
): AppError | null {
  if (error.kind !== 'invalid') return error
  const known = Object.keys(form.getValues())
  const left: Record<string, string> = {}
  // The first of them takes the focus: that is where it is put right.
  let shouldFocus = true
  for (const [name, message] of Object.entries(error.fields)) {
    if (known.includes(name.split('.')[0] ?? '')) {
      form.setError(name as FieldPath<In>, { message }, { shouldFocus })
      shouldFocus = false
    } else left[name] = message
  }
  return Object.keys(left).length === 0 ? null : { kind: 'invalid', fields: left }
}
