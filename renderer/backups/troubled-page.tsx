import type { StoreStatus } from '../../shared/session.ts'
import { Button, Row, Sheet, Small, Stack } from '../ui/index.ts'

export interface TroubledPageProps {
  readonly status: StoreStatus
  readonly onAgain: () => Promise<void>
  readonly onRestore: () => void
  readonly onRecover: () => void
}

/** Part of the panel's store is missing. What there is stays; a welcome page would say that there had been nothing. */
export function TroubledPage({ status, onAgain, onRestore, onRecover }: TroubledPageProps) {
  const isKeyring = status.troubled === 'keyring'
  return (
    <Sheet
      size="narrow"
      eyebrow="Accord"
      title={isKeyring ? 'The keys to the panel’s store are missing' : 'The panel’s store is missing'}
      lead={
        isKeyring
          ? 'The store itself (accord.db) is in its folder. The file with the keys to it is not there, or cannot be understood, in both of the places where it is kept.'
          : 'Its keys are in the folder. The store that they open (accord.db) is not there.'
      }
    >
      <Stack gap={5}>
        <p>
          If a file was moved, put it back and try again.{' '}
          {isKeyring && status.logins.length > 0
            ? 'The printed recovery key can open the store with what its latest backup knows.'
            : 'Otherwise a backup can be restored.'}
        </p>
        <Row>
          <Button variant="primary" onPress={onRestore}>
            Restore a backup…
          </Button>
          {isKeyring && status.logins.length > 0 && <Button onPress={onRecover}>Use the recovery key</Button>}
          <Button variant="plain" onPress={() => void onAgain()}>
            Try again
          </Button>
        </Row>
        <Small as="p">Accord never deletes or replaces a store that it cannot read.</Small>
      </Stack>
    </Sheet>
  )
}
