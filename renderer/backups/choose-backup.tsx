import type { ChosenBackup, KnownBackup } from '../../shared/backups.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import { Answer } from '../form/answer.tsx'
import { Trouble } from '../form/trouble.tsx'
import { Button, Row, Sheet, Small, Stack, TextButton } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import styles from './backups.module.css'
import { entriesWords } from './backup-words.ts'

const most = 8

export interface ChooseBackupProps {
  readonly onBack: () => void
  readonly onChosen: (backup: ChosenBackup) => void
}

/** The newest that can be found here, or a file from somewhere else. */
export function ChooseBackup({ onBack, onChosen }: ChooseBackupProps) {
  const known = useQueryOp('backups.known', {})
  const choose = useCommandOp('backups.choose')
  const take = async (name: string): Promise<void> => {
    const reply = await choose.run({ name })
    if (reply.ok) onChosen(reply.value)
  }
  return (
    <Sheet
      size="narrow"
      eyebrow="Restore, step 1 of 3"
      title="Which backup?"
      lead="It is opened beside the store and read through first. Nothing here changes until the last step."
    >
      <Stack gap={5}>
        <Answer query={known} waiting="Looking for backups…">
          {(backups) => <Known backups={backups} onTake={(name) => void take(name)} />}
        </Answer>
        {choose.error && choose.error.kind !== 'cancelled' && <Trouble error={choose.error} />}
        <Row>
          <Button isPending={choose.pending} pendingLabel="Choosing…" onPress={() => void take('')}>
            Choose a file…
          </Button>
          <Button variant="plain" onPress={onBack}>
            Go back
          </Button>
        </Row>
      </Stack>
    </Sheet>
  )
}

function Known({
  backups,
  onTake,
}: {
  readonly backups: readonly KnownBackup[]
  readonly onTake: (name: string) => void
}) {
  if (backups.length === 0)
    return <p>No backup is kept on this computer. Choose the file from the stick or share it is on.</p>
  return (
    <ul className={styles.known}>
      {backups.slice(0, most).map(({ name, madeAt, entries, where }) => (
        <li key={name}>
          <TextButton onPress={() => onTake(name)}>{dateAndTime(madeAt)}</TextButton>
          <Small>
            {entriesWords(entries)}
            {where === 'second' && ', at the second place'}
          </Small>
        </li>
      ))}
    </ul>
  )
}
