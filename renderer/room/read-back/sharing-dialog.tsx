import type { Role } from '../../../shared/kernel/op.ts'
import { room } from '../../../shared/room.ts'
import type { RoomItem } from '../../../shared/room.ts'
import { SharingChoice } from '../../releases/sharing-choice.tsx'
import { useSession } from '../../data/open-session.ts'
import { FormDialog } from '../../form/form-dialog.tsx'
import { SelectField, TextArea } from '../../ui/index.ts'
import type { Call } from '../../../shared/contract.ts'
import { ask } from '../../data/use-op.ts'
import { run } from '../../data/run.ts'
import { did } from '../acts/acts.ts'

interface SharingDialogProps {
  readonly roomItem: RoomItem
  readonly onClose: () => void
  /** At the front line whoever is in decides for themself. */
  readonly isFrontLine?: boolean
}

const schema = room.settleSharing.input

// As the store has it: who may decide about sharing at a release may do it at a read-back.
const mayDecide: ReadonlySet<Role> = new Set(['chair', 'coordinator', 'signatory'])

/** Both agencies' packs in one question: who decides, why, and which of them may be told. */
export function SharingDialog({ roomItem, onClose, isFrontLine = false }: SharingDialogProps) {
  const { item, sharing, person } = roomItem
  const { who } = useSession()
  const able = roomItem.attendance.filter(({ member, item: state }) =>
    isFrontLine ? member.id === who.memberId : state === 'present' && mayDecide.has(member.role),
  )
  const first = able.find(({ member }) => member.id === who.memberId) ?? able[0]
  const waiting = sharing.filter(({ decision }) => decision === null)
  return (
    <FormDialog
      title="What each agency is told"
      size="wide"
      schema={schema}
      initial={{ itemId: item.id, decidedBy: first?.member.id ?? '', reason: '', packs: [] }}
      send={(said) => settle(said, isFrontLine)}
      canSave={({ reason, decidedBy, packs }) => reason.trim() !== '' && decidedBy !== '' && packs.length > 0}
      buttons={({ values: { reason, decidedBy }, set, send, isPending }) => (
        <SharingChoice
          waiting={waiting.map(({ side }) => side)}
          isDisabled={reason.trim() === '' || decidedBy === ''}
          isPending={isPending}
          onChoose={(packs) => {
            set('packs', [...packs])
            send()
          }}
        />
      )}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          {[...new Set(waiting.map(({ why }) => why))].map((why) => (
            <p key={why}>
              <b>{why}.</b>
            </p>
          ))}
          {person && person.sharingObjection !== '' && <p dir="auto">{person.sharingObjection}</p>}
          <SelectField
            {...field('decidedBy')}
            label="Decided by"
            choices={able.map(({ member }) => ({ id: member.id, label: `${member.name}, ${member.title}` }))}
            prompt="Nobody here may decide it"
          />
          <TextArea {...field('reason')} label="Why it is shared or held back" rows={2} autoFocus />
        </>
      )}
    </FormDialog>
  )
}

/** Settles what each agency is told, and offers to take it back. At the front line whoever is in decides for themself. */
async function settle(said: Call<'room.settleSharing'>, isFrontLine: boolean): Promise<void> {
  const { itemId, reason, packs } = said
  if (isFrontLine) await ask('frontLine.settleSharing', { itemId, reason, packs })
  else await ask('room.settleSharing', said)
  const takenBack = { itemId, sides: packs.map(({ side }) => side) }
  const takeBack = (): Promise<boolean> =>
    run(isFrontLine ? 'frontLine.unsettleSharing' : 'room.unsettleSharing', takenBack)
  did({ said: 'What each agency is told is settled', takeBack }, { offer: true })
}
