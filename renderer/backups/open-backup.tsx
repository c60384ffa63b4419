import { useState } from 'react'
import type { FormEvent } from 'react'
import type { BackupExamined, ChosenBackup } from '../../shared/backups.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import { RecoveryKeyFields, keyText, noKey } from '../form/recovery-key-fields.tsx'
import { NameList } from '../form/name-list.tsx'
import { Trouble } from '../form/trouble.tsx'
import { Button, PassphraseField, Row, Sheet, Stack, TextButton } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { entriesWords } from './backup-words.ts'

export interface OpenBackupProps {
  readonly backup: ChosenBackup
  readonly onBack: () => void
  readonly onExamined: (examined: BackupExamined) => void
}

/** With the passphrase that a member had then, or with the printed recovery key. */
export function OpenBackup({ backup, onBack, onExamined }: OpenBackupProps) {
  const { logins, madeAt, entries, panelName } = backup
  const [withKey, setWithKey] = useState(logins.length === 0)
  const [login, setLogin] = useState<string | null>(logins.length === 1 ? (logins[0]?.login ?? null) : null)
  const [passphrase, setPassphrase] = useState('')
  const [typed, setTyped] = useState(noKey)
  const secret = withKey ? keyText(typed) : passphrase
  const examine = useCommandOp('backups.examine')
  const isWrong = examine.error?.kind === 'notAllowed' && examine.error.why === 'passphrase'
  const isReady = secret.trim() !== '' && (withKey || login !== null)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady) return
    const reply = await examine.run({ login: withKey ? null : login, secret })
    if (reply.ok) onExamined(reply.value)
    else if (!withKey) setPassphrase('')
  }
  const switchTo = (key: boolean): void => {
    setWithKey(key)
    setPassphrase('')
    setTyped(noKey)
    examine.clear()
  }

  return (
    <Sheet
      size="narrow"
      eyebrow="Restore, step 2 of 3"
      title={panelName}
      lead={`A backup of ${dateAndTime(madeAt)}, with ${entriesWords(entries)}. Only a passphrase of that day, or the printed recovery key, opens it.`}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={5}>
          {withKey ? (
            <RecoveryKeyFields inHalves={backup.recoveryInHalves} value={typed} onChange={setTyped} />
          ) : (
            <>
              <NameList
                label="Who are you?"
                logins={logins}
                value={login}
                onChange={setLogin}
                onChosen={() => undefined}
              />
              <PassphraseField
                label="Passphrase"
                value={passphrase}
                onChange={setPassphrase}
                errorMessage={isWrong ? 'Not right for this name. Check the name and try again.' : undefined}
              />
            </>
          )}
          {examine.error && !isWrong && <Trouble error={examine.error} />}
          <Row>
            <Button
              type="submit"
              variant="primary"
              isDisabled={!isReady}
              isPending={examine.pending}
              pendingLabel="Reading all of it…"
            >
              Open and read it through
            </Button>
            <Button variant="plain" onPress={onBack}>
              Another backup
            </Button>
          </Row>
          {logins.length > 0 && (
            <TextButton onPress={() => switchTo(!withKey)}>
              {withKey ? 'Use a passphrase instead' : 'Use the recovery key instead'}
            </TextButton>
          )}
        </Stack>
      </form>
    </Sheet>
  )
}
