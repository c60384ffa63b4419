import { z } from 'zod'
import type { StoreName, StoreStatus } from '../../shared/session.ts'
import { api } from '../data/api.ts'
import { ask } from '../data/use-op.ts'
import { Form } from '../form/form.tsx'
import { PassphraseField, SelectField, Sheet } from '../ui/index.ts'
import { RecoveryKeyFields, keyText, noKey } from '../form/recovery-key-fields.tsx'
import type { TypedKey } from '../form/recovery-key-fields.tsx'
import { PassphraseLength } from './passphrase-length.tsx'
import { isTwice, newPassphrase, noPassphrase, notTwice } from './new-passphrase-fields.tsx'

export interface RecoverPageProps {
  readonly store: StoreName
  readonly status: StoreStatus
  readonly onBack: () => void
  /** It opened; the key that takes the place of the one that was used. */
  readonly onRenewed: (recoveryKey: string) => Promise<void>
}

const Recovered = z
  .object({ login: z.string().nullable(), recoveryKey: z.custom<TypedKey>(), ...newPassphrase })
  .refine(isTwice, notTwice)
type Recovered = z.output<typeof Recovered>

/** The key that takes the place of the one that was used; empty where none could be made. */
async function recover(store: StoreName, { login, recoveryKey, ...chosen }: Recovered): Promise<string> {
  await ask('session.unlockWithRecovery', {
    store,
    recoveryKey: keyText(recoveryKey),
    login: login ?? '',
    newPassphrase: chosen.newPassphrase,
  })
  const next = await api.call('session.renewRecoveryKey', {})
  return next.ok ? next.value.recoveryKey : ''
}

/** A lost passphrase: the printed key opens the store and one member gets a new one. */
export function RecoverPage({ store, status, onBack, onRenewed }: RecoverPageProps) {
  const { logins, recoveryInHalves } = status
  return (
    <Sheet
      size="narrow"
      eyebrow="Recovery key"
      title="Open it with the printed key"
      lead={`${recoveryInHalves ? 'Both agencies bring their half of it. ' : ''}You get a new passphrase and a new signing key, and the panel a new recovery key: this one has one use. Everything you signed before stays valid, and the audit trail says that your key was renewed. Your private notes stay shut: only the lost passphrase opens them, and no other key does.`}
    >
      <Form
        schema={Recovered}
        initial={{
          login: logins.length === 1 ? (logins[0]?.login ?? null) : null,
          recoveryKey: noKey,
          ...noPassphrase,
        }}
        isKept={false}
        send={(typed) => recover(store, typed)}
        save="Open and set the new passphrase"
        pending="Opening…"
        canSave={(typed) =>
          typed.login !== null && keyText(typed.recoveryKey) !== '' && typed.newPassphrase !== ''
        }
        onDone={(key) => onRenewed(key)}
        onBack={onBack}
      >
        {({ field, values }) => (
          <>
            <SelectField
              {...field('login')}
              label="Who are you?"
              choices={logins.map(({ login: id, name, title }) => ({ id, label: name, description: title }))}
            />
            <RecoveryKeyFields {...field('recoveryKey')} inHalves={recoveryInHalves} />
            <PassphraseField
              {...field('newPassphrase')}
              label="New passphrase"
              description={<PassphraseLength passphrase={values.newPassphrase} />}
            />
            <PassphraseField {...field('again')} label="New passphrase again" />
          </>
        )}
      </Form>
    </Sheet>
  )
}
