import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { Failure } from '../../shared/kernel/reply.ts'

/** Checks a form, then saves it; for `SaveForm`. What is not right is said beside its field and once for the whole. */
export function formSave<In extends FieldValues, Out>(
  form: Pick<UseFormReturn<In, unknown, Out>, 'handleSubmit'>,
  save: (values: Out) => Promise<unknown>,
): () => Promise<void> {
  return async () => {
    let isInvalid = false
    await form.handleSubmit(
      async (values) => void (await save(values)),
      () => {
        isInvalid = true
      },
    )()
    if (isInvalid) throw new Failure({ kind: 'invalid', fields: {} })
  }
}
