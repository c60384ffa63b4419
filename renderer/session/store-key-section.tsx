import type { StoreKeyState } from '../../shared/session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, MarginNote, PageSection, Small, Stack, notify } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { useMay, useSession } from '../data/open-session.ts'

/** The key that everything is encrypted with: when it changes, whom it waits for, and what still opens with the last. */
export function StoreKeySection() {
  const { store } = useSession()
  const mayChange = useMay('session.rekey')
  const state = useQueryOp('session.storeKey', {}, { enabled: store === 'panel' })
  const rekey = useCommandOp('session.rekey')
  if (store === 'demonstration') return null
  const change = async (): Promise<void> => {
    if ((await rekey.run({})).ok) notify('The store has another key. Everybody’s passphrase stays as it is.')
    await state.refetch()
  }
  return (
    <PageSection
      title="The store’s key"
      aside={
        <MarginNote>
          <p>
            Copies and backups made before still open with the passphrases and the recovery key of their day,
            and for whoever has left since. Take those from them.
          </p>
        </MarginNote>
      }
    >
      <Stack gap={4}>
        <p>
          All of the panel’s store is encrypted with one key. It gets another by itself when a member leaves
          or only observes from then on, after a recovery, and when somebody says that a passphrase may be
          known.
        </p>
        {state.data && <StoreKeyWaits state={state.data} />}
        {mayChange && (
          <div>
            <Button
              isPending={rekey.pending}
              pendingLabel="Writing it all anew…"
              onPress={() => void change()}
            >
              Give the store another key
            </Button>
          </div>
        )}
        {rekey.error && <Trouble error={rekey.error} />}
      </Stack>
    </PageSection>
  )
}

/** Who must come in once more, or what must be made, before the key can change; nothing where nothing stands against it. */
export function StoreKeyWaits({
  state: { isDue, left, lacking, recoveryLacks },
}: {
  readonly state: StoreKeyState
}) {
  if (lacking.length === 0 && !recoveryLacks) return null
  const since =
    left.length > 0 ? ` Until then ${left.join(', ')} could still open it with tools of their own.` : ''
  return (
    <Small as="p">
      <b>{isDue ? 'It is to have another key, and waits.' : 'It can’t have another key yet.'}</b>
      {lacking.length > 0 &&
        ` These members come in once more with their passphrase first, or are given a new one by the recovery key: ${lacking.join(', ')}.`}
      {recoveryLacks && ' A new recovery key is made first: the printed one is of an earlier Accord.'}
      {since}
    </Small>
  )
}
