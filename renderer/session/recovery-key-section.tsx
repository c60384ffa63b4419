import { useState } from 'react'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, MarginNote, PageSection, Stack, notify } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { useSession } from '../data/open-session.ts'
import { RecoveryKey } from '../form/recovery-key.tsx'
import { TypeBackForm } from './type-back-form.tsx'

/** For those who run the panel: another recovery key, where the paper is lost or too many have seen it. */
export function RecoveryKeySection() {
  const { store, who, refresh } = useSession()
  const renew = useCommandOp('session.renewRecoveryKey')
  const [shown, setShown] = useState<string | null>(null)
  const [isTyping, setTyping] = useState(false)
  if (store === 'demonstration' || !['coordinator', 'chair'].includes(who.role)) return null
  const close = (): void => {
    setShown(null)
    setTyping(false)
  }
  const make = async (): Promise<void> => {
    const reply = await renew.run({})
    if (reply.ok) setShown(reply.value.recoveryKey)
  }
  const confirmed = (): void => {
    close()
    notify('The new recovery key is in force. The one before opens this store no longer.')
    void refresh()
  }
  return (
    <PageSection
      title="Recovery key"
      aside={
        <MarginNote>
          <p>Backups made until now still open with the key of their day.</p>
        </MarginNote>
      }
    >
      <Stack gap={4}>
        <p>
          The printed key opens the panel’s store if a passphrase is lost. It is in two halves, one for each
          agency, and has one use.
        </p>
        <div>
          <Button isPending={renew.pending} onPress={() => void make()}>
            Make a new recovery key…
          </Button>
        </div>
        {renew.error && <Trouble error={renew.error} />}
      </Stack>
      <Dialog
        title={isTyping ? 'Now type it back' : 'Write this down now'}
        size="wide"
        isOpen={shown !== null}
        onOpenChange={(open) => !open && close()}
        keepOnPressOutside
      >
        {isTyping ? (
          <TypeBackForm onConfirmed={confirmed} onLookAgain={() => setTyping(false)} />
        ) : (
          <Stack gap={5}>
            <p>Until you have typed it back, the key on paper stays the one that opens the store.</p>
            {shown !== null && <RecoveryKey text={shown} />}
            <div>
              <Button variant="primary" onPress={() => setTyping(true)}>
                I have written it down
              </Button>
            </div>
          </Stack>
        )}
      </Dialog>
    </PageSection>
  )
}
