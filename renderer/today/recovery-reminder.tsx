import { useState } from 'react'
import { TypeBackForm } from '../session/type-back-form.tsx'
import { useSession } from '../data/open-session.ts'
import { Dialog, PageSection, Row, TextButton } from '../ui/index.ts'

/** The recovery key was shown once and has not been typed back: until then nobody knows that it can be read. */
export function RecoveryReminder() {
  const { recoveryConfirmed, recoveryInHalves, store, refresh } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (recoveryConfirmed || store === 'demonstration') return null
  return (
    <PageSection>
      <Row>
        <b>The recovery key has not been typed back yet.</b>
        <TextButton onPress={() => setOpen(true)}>Type it back from the paper</TextButton>
      </Row>
      <Dialog title="Type the recovery key back" isOpen={isOpen} onOpenChange={setOpen}>
        <TypeBackForm inHalves={recoveryInHalves} onConfirmed={() => void refresh()} />
      </Dialog>
    </PageSection>
  )
}
