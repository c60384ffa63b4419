import type { OlderStore } from '../../shared/session.ts'
import { Button, Row, Sheet, Stack } from '../ui/index.ts'
import { olderInWords } from './backup-words.ts'

export interface OlderStorePageProps {
  readonly older: OlderStore
  readonly isPending: boolean
  readonly onOpenAllTheSame: () => void
  readonly onRestore: () => void
  readonly onBack: () => void
}

function titleOf({ otherHistory, acknowledged }: OlderStore): string {
  if (otherHistory) return 'This is not the store that was here'
  return acknowledged ? 'The end of this store is missing' : 'This store is older than what was here'
}

/** Between the passphrase and the store: more is known of this panel than is in it. */
export const OlderStorePage = ({
  older,
  isPending,
  onOpenAllTheSame,
  onRestore,
  onBack,
}: OlderStorePageProps) => (
  <Sheet size="narrow" eyebrow="Accord" title={titleOf(older)} lead={olderInWords(older)}>
    <Stack gap={5}>
      <p>
        {older.acknowledged
          ? 'Accord or this computer may have stopped suddenly, and the file beside the store (accord.db-wal) lost or was damaged since. If there is an earlier copy of both files, put it back before anything else. Nothing was changed.'
          : 'A copy of its file may have been put back, by hand or by a service that copies folders. Nothing was changed.'}{' '}
        Whoever opens it all the same goes on from here, and the audit trail says so.
      </p>
      <Row>
        <Button variant="primary" onPress={onRestore}>
          Restore a backup…
        </Button>
        <Button isPending={isPending} pendingLabel="Opening…" onPress={onOpenAllTheSame}>
          Open it all the same
        </Button>
        <Button variant="plain" onPress={onBack}>
          Go back
        </Button>
      </Row>
    </Stack>
  </Sheet>
)
