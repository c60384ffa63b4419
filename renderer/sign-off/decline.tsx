import { useRef, useState } from 'react'
import type { MeetingSignOff, Signatory } from '../../shared/sign-off.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, PassphraseField, Row, Stack, TextArea, TextButton } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'

interface DeclineProps {
  readonly signOff: MeetingSignOff
  readonly signatory: Signatory
  /** The four words of what they had before them. */
  readonly seen: readonly string[]
  readonly onDone: () => void
}

/** Not signing, with the reason. It erases nothing: the records stay as they were read back. */
export function Decline({ signOff, signatory, seen, onDone }: DeclineProps) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const decline = useCommandOp('signOff.decline')
  const submit = async (): Promise<void> => {
    const typed = passphrase
    setPassphrase('')
    const reply = await decline.run({
      meetingId: signOff.meetingId,
      memberId: signatory.memberId,
      passphrase: typed,
      reason,
      fingerprint: [...seen],
    })
    if (reply.ok) return onDone()
    // The button can't be pressed without a passphrase, so the focus goes to where one is typed.
    box.current?.focus()
  }
  return (
    <>
      <TextButton onPress={() => setOpen(true)}>Decline to sign</TextButton>
      <Dialog
        title="Decline to sign"
        isOpen={isOpen}
        onOpenChange={setOpen}
        keepOnPressOutside
        footer={
          <Row justify="end">
            <Button onPress={() => setOpen(false)}>Cancel</Button>
            <Button
              variant="primary"
              isPending={decline.pending}
              isDisabled={passphrase === '' || reason.trim() === ''}
              onPress={() => void submit()}
            >
              Decline
            </Button>
          </Row>
        }
      >
        <Stack>
          <p>The decisions and the other signatures stay as they are. Your reason is kept with your name.</p>
          <TextArea label="Why" value={reason} onChange={setReason} rows={3} autoFocus />
          <PassphraseField
            label={`Passphrase of ${signatory.name}`}
            ref={box}
            value={passphrase}
            onChange={setPassphrase}
          />
          {decline.error && <Trouble error={decline.error} />}
        </Stack>
      </Dialog>
    </>
  )
}
