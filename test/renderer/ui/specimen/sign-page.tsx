import { useState } from 'react'
import {
  AgencyTag,
  Button,
  Fingerprint,
  PassphraseField,
  Row,
  Sheet,
  Small,
  Stack,
  Tiny,
} from '../../../../renderer/ui/index.ts'

export function SignPage() {
  const [passphrase, setPassphrase] = useState('')
  return (
    <main>
      <Sheet
        eyebrow="Joint sign-off, Friday 27 November 2026"
        title="You answer for these seven decisions"
        lead="Consultant psychiatrist, Harrow Vale NHS Trust. Open one to read it again; what you sign is what was read back in the room."
      >
        <Stack>
          <p>
            <AgencyTag agency="health" /> <Small>waiting for you</Small>
          </p>
          <Small as="p">
            Fingerprint: <Fingerprint words={['amber', 'kettle', 'north', 'willow']} />. The same four words
            are on the other agency’s copy.
          </Small>
          <Row align="end">
            <PassphraseField label="Your passphrase" value={passphrase} onChange={setPassphrase} />
            <Button variant="primary" size="room">
              Sign seven decisions
            </Button>
          </Row>
          <Tiny>One passphrase, one statement. Declining keeps everything.</Tiny>
          <output data-testid="passphrase" hidden>
            {passphrase}
          </output>
        </Stack>
      </Sheet>
    </main>
  )
}
