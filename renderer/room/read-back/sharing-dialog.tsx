import { useState } from 'react'
import type { Role } from '../../../shared/kernel/op.ts'
import type { RoomItem } from '../../../shared/room.ts'
import { SharingChoice } from '../../releases/sharing-choice.tsx'
import type { PackChoice } from '../../releases/sharing-choice.tsx'
import { useSession } from '../../data/open-session.ts'
import { Trouble } from '../../form/trouble.tsx'
import { Dialog, SelectField, Stack, TextArea } from '../../ui/index.ts'
import type { Call } from '../../../shared/contract.ts'
import { useCommandOp } from '../../data/use-op.ts'
import { did } from '../acts/acts.ts'
import { run } from '../acts/saving.ts'

interface SharingDialogProps {
  readonly roomItem: RoomItem
  readonly onClose: () => void
  /** At the front line whoever is in decides for themself. */
  readonly isFrontLine?: boolean
}

// As the store has it: who may decide about sharing at a release may do it at a read-back.
const mayDecide: ReadonlySet<Role> = new Set(['chair', 'coordinator', 'signatory'])

/** Both agencies' packs in one question: who decides, why, and which of them may be told. */
export function SharingDialog({ roomItem, onClose, isFrontLine = false }: SharingDialogProps) {
  const { item, sharing, person } = roomItem
  const { who } = useSession()
  const able = roomItem.attendance.filter(({ member, item: state }) =>
    isFrontLine ? member.id === who.memberId : state === 'present' && mayDecide.has(member.role),
  )
  const [decidedBy, setDecidedBy] = useState<string | null>(
    (able.find(({ member }) => member.id === who.memberId) ?? able[0])?.member.id ?? null,
  )
  const [reason, setReason] = useState('')
  const settle = useSettle(item.id, isFrontLine)
  const waiting = sharing.filter(({ decision }) => decision === null)
  const choose = async (packs: readonly PackChoice[]): Promise<void> => {
    if (await settle.run({ decidedBy: decidedBy ?? '', reason, packs: [...packs] })) onClose()
  }
  return (
    <Dialog
      title="What each agency is told"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      keepOnPressOutside
      footer={
        <SharingChoice
          waiting={waiting.map(({ side }) => side)}
          isDisabled={reason.trim() === '' || decidedBy === null}
          isPending={settle.pending}
          onChoose={(packs) => void choose(packs)}
        />
      }
    >
      <Stack>
        {[...new Set(waiting.map(({ why }) => why))].map((why) => (
          <p key={why}>
            <b>{why}.</b>
          </p>
        ))}
        {person && person.sharingObjection !== '' && <p dir="auto">{person.sharingObjection}</p>}
        <SelectField
          label="Decided by"
          value={decidedBy}
          choices={able.map(({ member }) => ({ id: member.id, label: `${member.name}, ${member.title}` }))}
          prompt="Nobody here may decide it"
          onChange={setDecidedBy}
        />
        <TextArea
          label="Why it is shared or held back"
          value={reason}
          onChange={setReason}
          rows={2}
          autoFocus
        />
        {settle.error && <Trouble error={settle.error} />}
      </Stack>
    </Dialog>
  )
}

type Settled = Omit<Call<'room.settleSharing'>, 'itemId'>

/** Settles what each agency is told, and offers to take it back; answers whether it was done. */
function useSettle(itemId: string, isFrontLine: boolean) {
  const inRoom = useCommandOp('room.settleSharing')
  const here = useCommandOp('frontLine.settleSharing')
  const send = async ({ decidedBy, reason, packs }: Settled): Promise<boolean> => {
    const reply = isFrontLine
      ? await here.run({ itemId, reason, packs })
      : await inRoom.run({ itemId, decidedBy, reason, packs })
    if (!reply.ok) return false
    const takenBack = { itemId, sides: packs.map(({ side }) => side) }
    const takeBack = (): Promise<boolean> =>
      run(isFrontLine ? 'frontLine.unsettleSharing' : 'room.unsettleSharing', takenBack)
    did({ said: 'What each agency is told is settled', takeBack }, { offer: true })
    return true
  }
  return { run: send, pending: inRoom.pending || here.pending, error: inRoom.error ?? here.error }
}
