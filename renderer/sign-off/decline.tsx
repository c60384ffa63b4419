import { useState } from 'react'
import { signOff as signOffOps } from '../../shared/sign-off.ts'
import type { MeetingSignOff, Signatory } from '../../shared/sign-off.ts'
import { ask } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { PassphraseField, TextArea, TextButton } from '../ui/index.ts'

interface DeclineProps {
  readonly signOff: MeetingSignOff
  readonly signatory: Signatory
  /** The four words of what they had before them. */
  readonly seen: readonly string[]
  readonly onDone: () => void
}

const schema = signOffOps.decline.input.pick({ reason: true, passphrase: true })

/** Not signing, with the reason. It erases nothing: the records stay as they were read back. */
export function Decline({ signOff: { meetingId }, signatory, seen, onDone }: DeclineProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <TextButton onPress={() => setOpen(true)}>Decline to sign</TextButton>
      <FormDialog
        title="Decline to sign"
        schema={schema}
        initial={{ reason: '', passphrase: '' }}
        secret="passphrase"
        send={(said) =>
          ask('signOff.decline', {
            meetingId,
            memberId: signatory.memberId,
            ...said,
            fingerprint: [...seen],
          })
        }
        save="Decline"
        back="Cancel"
        canSave={({ reason, passphrase }) => passphrase !== '' && reason.trim() !== ''}
        onSaved={onDone}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {({ field }) => (
          <>
            <p>
              The decisions and the other signatures stay as they are. Your reason is kept with your name.
            </p>
            <TextArea {...field('reason')} label="Why" rows={3} autoFocus />
            <PassphraseField {...field('passphrase')} label={`Passphrase of ${signatory.name}`} />
          </>
        )}
      </FormDialog>
    </>
  )
}
