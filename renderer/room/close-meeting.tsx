import { useState } from 'react'
import type { AgendaItem } from '../../shared/meetings.ts'
import type { Room } from '../../shared/room.ts'
import { useGo } from '../navigation.ts'
import { paths } from '../paths.ts'
import { Trouble } from '../trouble.tsx'
import { Button, Dialog, Row, Small, Stack } from '../ui/index.ts'
import { flushEdits } from '../use-flush.ts'
import { useCommandOp } from '../use-op.ts'
import { orderName } from './order.ts'

const isLeft = (item: AgendaItem): boolean =>
  item.kind === 'case' && item.state !== 'decided' && item.state !== 'carried'

/** Closing decides nothing: whatever is still undecided is named, and stands in the way. */
export function CloseMeeting({ room }: { readonly room: Room }) {
  const [isOpen, setOpen] = useState(false)
  const go = useGo()
  const close = useCommandOp('meetings.close')
  const left = room.items.filter(isLeft)
  const submit = async (): Promise<void> => {
    await flushEdits()
    const reply = await close.run({ meetingId: room.meeting.id, version: room.meeting.version })
    if (reply.ok) go(paths.sign(room.meeting.id))
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>Close the meeting</Button>
      <Dialog
        title="Close the meeting"
        isOpen={isOpen}
        onOpenChange={setOpen}
        footer={
          <Row justify="end">
            <Button onPress={() => setOpen(false)}>Not yet</Button>
            <Button
              variant="primary"
              isDisabled={left.length > 0}
              isPending={close.pending}
              onPress={() => void submit()}
            >
              Close and go to sign-off
            </Button>
          </Row>
        }
      >
        <Stack>
          {left.length === 0 ? (
            <p>
              Every case is decided and read back, or carried. Closing freezes each record as it was read
              back; it decides nothing.
            </p>
          ) : (
            <>
              <p>These are not decided and read back yet. Each is decided, or carried to a named meeting:</p>
              <ul>
                {left.map((item) => (
                  <li key={item.id}>
                    Item {item.position}: {orderName(item)}
                  </li>
                ))}
              </ul>
            </>
          )}
          <Small>
            Once closed, nothing in the records can be edited. A change makes a new version, which all sign
            again.
          </Small>
          {close.error && <Trouble error={close.error} />}
        </Stack>
      </Dialog>
    </>
  )
}
