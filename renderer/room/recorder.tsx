import { useState } from 'react'
import type { RoomApart } from './acts/apart-from-who.ts'
import { roleMay, useMay, useSession } from '../data/open-session.ts'
import { Button, ConfirmDialog, MenuButton, Small, notify } from '../ui/index.ts'
import { flushEdits } from '../data/use-flush.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { inWords } from './acts/saving.ts'
import { run } from '../data/run.ts'

/** Who records, always said; the recorder hands over with one press, another who drives takes over when asked twice. */
export function RecorderLine({ room }: { readonly room: RoomApart }) {
  const { who } = useSession()
  const { recorder } = room
  const drives = useMay('room.takeOver')
  if (room.meeting.state !== 'in_progress') return null
  if (recorder === null) return <Small>Nobody records yet</Small>
  if (recorder.memberId === who.memberId) return <HandOver room={room} />
  return (
    <>
      <Small>{recorder.name} is recording</Small>
      {drives && <TakeOver room={room} from={recorder} />}
    </>
  )
}

function HandOver({ room }: { readonly room: RoomApart }) {
  const { who } = useSession()
  const members = useQueryOp('panels.get', {}).data?.members ?? []
  const others = members.filter(
    ({ id, active, role }) => active && id !== who.memberId && roleMay(role, 'room.takeOver'),
  )
  const give = async (memberId: string, name: string): Promise<void> => {
    // What is being typed is the recorder's own, so it is saved before they no longer are.
    await flushEdits()
    if (await run('room.handOver', { meetingId: room.meeting.id, memberId }))
      notify(`${name} records from now on. Lock (Ctrl L) so that they can come in.`)
  }
  if (others.length === 0) return <Small>You are recording</Small>
  return (
    <MenuButton
      variant="plain"
      actions={others.map(({ id, name, title }) => ({
        id,
        label: `Hand over to ${name}`,
        description: title,
        onAction: () => void give(id, name),
      }))}
    >
      You are recording
    </MenuButton>
  )
}

interface TakeOverProps {
  readonly room: RoomApart
  readonly from: NonNullable<RoomApart['recorder']>
}

function TakeOver({ room, from }: TakeOverProps) {
  const [isAsking, setAsking] = useState(false)
  const takeOver = async (): Promise<void> => {
    try {
      await ask('room.takeOver', { meetingId: room.meeting.id, from: from.memberId })
    } catch (error) {
      throw new Error(inWords(error), { cause: error })
    }
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>Take over recording</Button>
      <ConfirmDialog
        title="Take over recording?"
        confirmLabel="Take over recording"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={takeOver}
      >
        {from.name} is recording this meeting. From now on only you can write down decisions and who is here;
        what {from.name} wrote stays. The audit trail says that you took over.
      </ConfirmDialog>
    </>
  )
}
