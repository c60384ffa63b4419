import { useState } from 'react'
import { Button, Dialog, MarginNote, PageSection, Small, Stack, notify } from '../ui/index.ts'
import { useSession } from '../data/open-session.ts'
import { PassphraseForm } from './passphrase-form.tsx'

/** One's own passphrase, to be changed at any time. The invented panel has one for everybody. */
export function PassphraseSection() {
  const { store, who } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (store === 'demonstration') return null
  const changed = (): void => {
    setOpen(false)
    notify('Your new passphrase opens Accord from now on.')
  }
  return (
    <PageSection
      title="Your passphrase"
      aside={
        <MarginNote>
          <p>Backups and copies made until now still open with the passphrase you had then.</p>
        </MarginNote>
      }
    >
      <Stack gap={4}>
        <p>It opens the panel’s store, signs as {who.name}, and opens your private notes.</p>
        <div>
          <Button onPress={() => setOpen(true)}>Change your passphrase…</Button>
        </div>
      </Stack>
      <Dialog title="Change your passphrase" isOpen={isOpen} onOpenChange={setOpen} keepOnPressOutside>
        <Stack gap={4}>
          <Small as="p">What you signed stays valid, and your notes stay yours.</Small>
          <PassphraseForm onChanged={changed} />
        </Stack>
      </Dialog>
    </PageSection>
  )
}
