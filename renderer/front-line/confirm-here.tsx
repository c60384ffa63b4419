import type { RoomItem } from '../../shared/room.ts'
import { useGo } from '../navigation.ts'
import { paths } from '../paths.ts'
import { AsRead } from '../room/as-read.tsx'
import { Trouble } from '../trouble.tsx'
import { Button, Dialog, Row, Stack } from '../ui/index.ts'
import { useCommandOp } from '../use-op.ts'

interface ConfirmHereProps {
  readonly roomItem: RoomItem
  readonly onClose: () => void
}

/** What both will sign, to be read by both; agreeing freezes it. */
export function ConfirmHere({ roomItem, onClose }: ConfirmHereProps) {
  const go = useGo()
  const confirm = useCommandOp('frontLine.confirm')
  const { item, decision } = roomItem
  const submit = async (): Promise<void> => {
    const reply = await confirm.run({ itemId: item.id, version: decision?.version ?? 1 })
    if (reply.ok) go(paths.sign(reply.value.id))
  }
  return (
    <Dialog
      title={`Read it: ${item.personName ?? ''}`}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      isBusy={confirm.pending}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Go back and change</Button>
          <Button variant="primary" isPending={confirm.pending} onPress={() => void submit()} autoFocus>
            Both have read it and agree
          </Button>
        </Row>
      }
    >
      <Stack>
        <AsRead roomItem={roomItem} />
        {confirm.error && <Trouble error={confirm.error} />}
      </Stack>
    </Dialog>
  )
}
