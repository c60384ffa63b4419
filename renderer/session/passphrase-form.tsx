import { z } from 'zod'
import { Failure, invalid } from '../../shared/kernel/reply.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { ask } from '../data/use-op.ts'
import { Form } from '../form/form.tsx'
import { CheckField, PassphraseField } from '../ui/index.ts'
import {
  NewPassphraseFields,
  isTwice,
  newPassphrase,
  noPassphrase,
  notTwice,
} from './new-passphrase-fields.tsx'

interface PassphraseFormProps {
  readonly onChanged: () => void
}

const Change = z
  .object({ passphrase: z.string(), ...newPassphrase, mayBeKnown: z.boolean() })
  .refine(isTwice, notTwice)

const isWrong = (error: AppError): boolean =>
  error.kind === 'notAllowed' || (error.kind === 'invalid' && 'passphrase' in error.fields)

/** Which of the three it is that is wrong is said beside it. */
function change({ again: _again, ...input }: z.output<typeof Change>): Promise<void> {
  return ask('session.changePassphrase', input).catch((failure: unknown) => {
    if (
      failure instanceof Failure &&
      failure.error.kind === 'notAllowed' &&
      failure.error.why === 'passphrase'
    )
      throw invalid({ passphrase: 'this is not the one you came in with' })
    throw failure
  })
}

/** The passphrase that somebody has, and the one they choose instead, twice. */
export const PassphraseForm = ({ onChanged }: PassphraseFormProps) => (
  <Form
    schema={Change}
    initial={{ passphrase: '', ...noPassphrase, mayBeKnown: false }}
    secret="passphrase"
    forgetsOn={isWrong}
    send={change}
    save="Use the new passphrase"
    pending="Changing it…"
    canSave={(typed) => typed.passphrase !== '' && typed.newPassphrase !== ''}
    onDone={onChanged}
  >
    {({ field }) => (
      <>
        <PassphraseField {...field('passphrase')} label="The passphrase you have" />
        <NewPassphraseFields />
        <CheckField
          {...field('mayBeKnown')}
          label="Somebody else may know the one I have"
          description="The store gets another key as well. Copies and backups made until now still open with the old passphrase."
        />
      </>
    )}
  </Form>
)
