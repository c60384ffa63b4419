import { z } from 'zod'
import type { BackupExamined, ChosenBackup } from '../../shared/backups.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { RecoveryKeyFields, keyText, noKey } from '../form/recovery-key-fields.tsx'
import type { TypedKey } from '../form/recovery-key-fields.tsx'
import { Form } from '../form/form.tsx'
import type { Asked } from '../form/form-props.ts'
import { NameList } from '../form/name-list.tsx'
import { Trouble } from '../form/trouble.tsx'
import { Button, PassphraseField, Row, Sheet, Stack, TextButton } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { entriesWords } from './backup-words.ts'

export interface OpenBackupProps {
  readonly backup: ChosenBackup
  readonly onBack: () => void
  readonly onExamined: (examined: BackupExamined) => void
}

/** One or the other: what is not asked for is empty. */
const Opened = z.object({
  withKey: z.boolean(),
  login: z.string().nullable(),
  passphrase: z.string(),
  typed: z.custom<TypedKey>(),
})
type Opened = z.output<typeof Opened>

const noSecret = { passphrase: '', typed: noKey }
const secretOf = ({ withKey, passphrase, typed }: Opened): string => (withKey ? keyText(typed) : passphrase)
const isReady = (said: Opened): boolean =>
  secretOf(said).trim() !== '' && (said.withKey || said.login !== null)

const examine = (said: Opened): Promise<BackupExamined> =>
  ask('backups.examine', { login: said.withKey ? null : said.login, secret: secretOf(said) })

/** With the passphrase that a member had then, or with the printed recovery key. */
export function OpenBackup({ backup, onBack, onExamined }: OpenBackupProps) {
  const { logins, madeAt, entries, panelName } = backup
  const initial = {
    withKey: logins.length === 0,
    login: logins.length === 1 ? (logins[0]?.login ?? null) : null,
    ...noSecret,
  }
  return (
    <Sheet
      size="narrow"
      eyebrow="Restore, step 2 of 3"
      title={panelName}
      lead={`A backup of ${dateAndTime(madeAt)}, with ${entriesWords(entries)}. Only a passphrase of that day, or the printed recovery key, opens it.`}
    >
      <Form
        layout="page"
        isKept={false}
        schema={Opened}
        initial={initial}
        secret="passphrase"
        forgetsOn={always}
        send={examine}
        save="Open and read it through"
        canSave={isReady}
        onDone={onExamined}
      >
        {(asked) => <Fields asked={asked} backup={backup} onBack={onBack} />}
      </Form>
    </Sheet>
  )
}

const always = () => true
const isWrong = (error: AppError | null): boolean =>
  error?.kind === 'notAllowed' && error.why === 'passphrase'

interface FieldsProps extends Pick<OpenBackupProps, 'backup' | 'onBack'> {
  readonly asked: Asked<Opened, Opened>
}

function Fields({ asked, backup, onBack }: FieldsProps) {
  const { field, values, set, isPending, mayBeSaved, error, clear } = asked
  const { logins, recoveryInHalves } = backup
  const { withKey } = values
  const other = (): void => {
    set('withKey', !withKey)
    set('passphrase', '')
    set('typed', noKey)
    clear()
  }
  return (
    <Stack gap={5}>
      {withKey ? (
        <RecoveryKeyFields {...field('typed')} inHalves={recoveryInHalves} />
      ) : (
        <>
          <NameList {...field('login')} label="Who are you?" logins={logins} onChosen={() => undefined} />
          <PassphraseField
            {...field('passphrase')}
            label="Passphrase"
            {...(isWrong(error) && {
              errorMessage: 'Not right for this name. Check the name and try again.',
            })}
          />
        </>
      )}
      {error && !isWrong(error) && <Trouble error={error} />}
      <Row>
        <Button
          type="submit"
          variant="primary"
          isDisabled={!mayBeSaved}
          isPending={isPending}
          pendingLabel="Reading all of it…"
        >
          Open and read it through
        </Button>
        <Button variant="plain" onPress={onBack}>
          Another backup
        </Button>
      </Row>
      {logins.length > 0 && (
        <TextButton onPress={other}>
          {withKey ? 'Use a passphrase instead' : 'Use the recovery key instead'}
        </TextButton>
      )}
    </Stack>
  )
}
