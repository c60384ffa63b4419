import type { BackupExamined } from '../../shared/backups.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, ErrorNote, Row, Sheet, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { entriesWords, faultsInWords, lacksInWords } from './backup-words.ts'

export interface PutInPlaceProps {
  readonly examined: BackupExamined
  readonly onBack: () => void
  readonly onRestored: () => Promise<void>
}

/** What it would bring back, what it would lose, and where the present store goes. */
export function PutInPlace({ examined, onBack, onRestored }: PutInPlaceProps) {
  const restore = useCommandOp('backups.restore')
  const { faults, entries, madeAt, panelName, replaces } = examined
  const isWhole = faults.length === 0
  const run = async (): Promise<void> => {
    const reply = await restore.run({})
    if (reply.ok) await onRestored()
  }
  return (
    <Sheet
      size="narrow"
      eyebrow="Restore, step 3 of 3"
      title={isWhole ? 'This backup is whole' : 'This backup is not whole'}
      lead={`${panelName}, ${dateAndTime(madeAt)}, ${entriesWords(entries)}.`}
    >
      <Stack gap={5}>
        {isWhole ? (
          <>
            <p>
              Every page, the audit trail, each record and each signature was checked.{' '}
              {lacksInWords(examined)}
            </p>
            <p>
              {replaces
                ? 'The store that is here now is kept under a dated name. Under Panel it can be put back.'
                : 'It becomes the store of this computer.'}{' '}
              The audit trail says that a backup was restored.
            </p>
          </>
        ) : (
          <ErrorNote title="It is not put in place">{faultsInWords(faults)} Take an earlier one.</ErrorNote>
        )}
        {restore.error && <Trouble error={restore.error} />}
        <Row>
          {isWhole && (
            <Button
              variant="primary"
              isPending={restore.pending}
              pendingLabel="Restoring…"
              onPress={() => void run()}
            >
              Restore this backup
            </Button>
          )}
          <Button variant="plain" onPress={onBack}>
            Another backup
          </Button>
        </Row>
      </Stack>
    </Sheet>
  )
}
