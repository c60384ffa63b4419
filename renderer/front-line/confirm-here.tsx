import { useState } from 'react'
import type { RoomItem } from '../../shared/room.ts'
import { notAllowedWords } from '../words/not-allowed-words.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { AsRead } from '../room/read-back/as-read.tsx'
import { useSession } from '../data/open-session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, PassphraseField, Row, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { SharingHere, isUnsettled } from './sharing-here.tsx'

interface ConfirmHereProps {
  readonly roomItem: RoomItem
  readonly onClose: () => void
}

/** What both will sign, to be read by both; agreeing freezes it. */
export function ConfirmHere({ roomItem, onClose }: ConfirmHereProps) {
  const go = useGo()
  const confirm = useCommandOp('frontLine.confirm')
  const { who } = useSession()
  const [passphrase, setPassphrase] = useState('')
  const { item, decision, attendance } = roomItem
  const others = attendance.filter(({ member }) => member.id !== who.memberId)
  const other = others.length === 1 ? others[0]?.member : undefined
  const waits = isUnsettled(roomItem)
  const submit = async (): Promise<void> => {
    const reply = await confirm.run({ itemId: item.id, version: decision?.version ?? 1, passphrase })
    if (reply.ok) return go(paths.sign(reply.value.id))
    if (reply.error.kind === 'notAllowed' && reply.error.why === 'passphrase') setPassphrase('')
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
          <Button
            variant="primary"
            isPending={confirm.pending}
            isDisabled={passphrase === '' || waits}
            onPress={() => void submit()}
          >
            Both have read it and agree
          </Button>
        </Row>
      }
    >
      <Stack>
        <AsRead roomItem={roomItem} />
        <SharingHere roomItem={roomItem} />
        {other ? (
          <PassphraseField
            label={`Passphrase of ${other.name}`}
            description={`You agree as ${who.name}. ${other.name} agrees for themself, by typing it.`}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus={!waits}
          />
        ) : (
          <p>{notAllowedWords('notOfTheTwo')}</p>
        )}
        {confirm.error && <Trouble error={confirm.error} />}
      </Stack>
    </Dialog>
  )
}
