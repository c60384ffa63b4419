import { z } from 'zod'
import { ask } from '../data/use-op.ts'
import { Form } from '../form/form.tsx'
import { RecoveryKeyFields, keyText, noKey } from '../form/recovery-key-fields.tsx'
import type { TypedKey } from '../form/recovery-key-fields.tsx'

export interface TypeBackFormProps {
  /** False: the key in one piece that an earlier Accord made. */
  readonly inHalves?: boolean
  readonly onConfirmed: () => void
  readonly onLookAgain?: () => void
}

const TypedBack = z.object({ recoveryKey: z.custom<TypedKey>() })

/** Proves that the key was written down: it is out of sight here. */
export const TypeBackForm = ({ inHalves = true, onConfirmed, onLookAgain }: TypeBackFormProps) => (
  <Form
    schema={TypedBack}
    initial={{ recoveryKey: noKey }}
    send={({ recoveryKey }) => ask('session.confirmRecovery', { recoveryKey: keyText(recoveryKey) })}
    save="That is the key"
    pending="Checking…"
    back="Look at it again"
    canSave={({ recoveryKey }) => keyText(recoveryKey) !== ''}
    onDone={onConfirmed}
    {...(onLookAgain && { onBack: onLookAgain })}
  >
    {({ field }) => <RecoveryKeyFields {...field('recoveryKey')} inHalves={inHalves} autoFocus />}
  </Form>
)
