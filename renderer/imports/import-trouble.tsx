import type { AppError } from '../../shared/kernel/reply.ts'
import { describeField } from '../words/describe-error.ts'
import { Trouble } from '../form/trouble.tsx'
import { ErrorNote } from '../ui/index.ts'

/** Why a file could not be read, or its referrals not added. Either way nothing was. */
export function ImportTrouble({ error }: { readonly error: AppError }) {
  const why = error.kind === 'invalid' ? error.fields['file'] : undefined
  if (why === undefined) return <Trouble error={error} />
  return (
    <ErrorNote title="This file can’t be read">
      {describeField(why)}. Nothing was added. Export it again, or choose another file.
    </ErrorNote>
  )
}
