import type { Side } from '../../shared/kernel/text.ts'
import { Button, Row, Stack } from '../ui/index.ts'

export interface WhoSentItProps {
  readonly file: File
  readonly onSide: (side: Side) => void
  readonly onLeave: () => void
}

/** A file that was dropped anywhere says nothing of whose it is: that is asked, and it is read. */
export function WhoSentIt({ file, onSide, onLeave }: WhoSentItProps) {
  return (
    <Stack gap={3}>
      <p>
        You dropped <b dir="auto">{file.name}</b>. Who sent it?
      </p>
      <Row>
        <Button onPress={() => onSide('health')}>Health</Button>
        <Button onPress={() => onSide('socialCare')}>The council</Button>
        <Button variant="quiet" onPress={onLeave}>
          Leave it
        </Button>
      </Row>
    </Stack>
  )
}
