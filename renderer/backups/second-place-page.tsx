import { Button, Row, Sheet, Small, Stack } from '../ui/index.ts'
import { SecondPlace } from './second-place.tsx'

/** The last thing asked at set-up: where a copy goes that outlives this computer. */
export const SecondPlacePage = ({ onDone }: { readonly onDone: () => void }) => (
  <Sheet
    eyebrow="Backups"
    title="Where should a second copy go?"
    lead="Each time Accord is locked it backs the store up on this computer. If the computer is lost or broken, only a copy somewhere else helps."
  >
    <Stack gap={5}>
      <p>
        A folder on your organisation’s share, or a stick that is kept somewhere else. The copies are
        encrypted as the store is; only a passphrase of this panel or the printed key opens them.
      </p>
      <Row>
        <SecondPlace label="Choose a folder…" variant="primary" onChosen={onDone} />
        <Button variant="plain" onPress={onDone}>
          Later
        </Button>
      </Row>
      <Small as="p">Until there is one, Today says so.</Small>
    </Stack>
  </Sheet>
)
