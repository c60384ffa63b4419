import { AgencyTag, Button, Fingerprint, Sheet, Small } from '../../../../renderer/ui/index.ts'

export function SignPage() {
  return (
    <main>
      <Sheet
        eyebrow="Joint sign-off, Friday 27 November 2026"
        title="You answer for these seven decisions"
        lead="Consultant psychiatrist, Harrow Vale NHS Trust. Open one to read it again; what you sign is what was read back in the room."
      >
        <p>
          <AgencyTag agency="health" /> <Small>waiting for you</Small>
        </p>
        <Small as="p">
          Fingerprint: <Fingerprint words={['amber', 'kettle', 'north', 'willow']} />. The same four words are
          on the other agency’s copy.
        </Small>
        <Button variant="primary">Sign seven decisions</Button>
      </Sheet>
    </main>
  )
}
