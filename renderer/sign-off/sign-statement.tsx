import { dateAndTime } from '../../shared/kernel/dates.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { signOff as signOffOps } from '../../shared/sign-off.ts'
import type { MeetingSignOff, Signatory } from '../../shared/sign-off.ts'
import { ClockNotes } from '../audit/clock-note.tsx'
import { DemonstrationHint } from '../session/demonstration-hint.tsx'
import { errorOf } from '../form/form-reply.ts'
import { Form } from '../form/form.tsx'
import { Trouble } from '../form/trouble.tsx'
import {
  Button,
  Fingerprint,
  PassphraseField,
  Row,
  Sheet,
  Small,
  Stack,
  TextButton,
  Tiny,
  announce,
} from '../ui/index.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { ChangedMeanwhile, useSeen } from './changed-meanwhile.tsx'
import { decisionsInWords } from './count-words.ts'
import { Decline } from './decline.tsx'
import { maySign } from './may-sign.ts'
import { Seals } from './seals.tsx'
import { SignItems } from './sign-items.tsx'
import styles from './sign-off.module.css'
import { useFocusInSight } from './use-focus-in-sight.ts'

interface SignStatementProps {
  readonly signOff: MeetingSignOff
  readonly signatory: Signatory
  readonly eyebrow: string
  readonly onSigned: () => void
  /** Left, or declined. */
  readonly onDone: () => void
  /** Asks again what stands here now. */
  readonly onChanged: () => Promise<void>
}

const schema = signOffOps.sign.input.pick({ passphrase: true })

/** What one signatory answers for: each record, agree or dissent, four words, one passphrase. */
export function SignStatement({ signOff, signatory, eyebrow, ...then }: SignStatementProps) {
  const { onSigned, onDone, onChanged } = then
  const box = useFocusInSight()
  const clock = useQueryOp('audit.clock', {
    signing: { meetingId: signOff.meetingId, side: signatory.side },
  })
  const { seen, hasChanged, readAgain } = useSeen(signatory)
  const { items, fingerprint } = signatory
  const isChanged = hasChanged && maySign(signatory)
  const count = decisionsInWords(items.length)
  const sign = async (passphrase: string): Promise<void> => {
    const { meetingId } = signOff
    const { fingerprint: words, draftSha256 } = seen
    const signed = {
      meetingId,
      memberId: signatory.memberId,
      passphrase,
      fingerprint: [...words],
      draftSha256,
    }
    try {
      await ask('signOff.sign', signed)
    } catch (failure) {
      if (errorOf(failure).kind === 'conflict') await onChanged()
      throw failure
    }
  }
  const goOn = async (): Promise<void> => {
    announce(`Signed: ${count}`)
    // What both have signed is known before anybody else is asked.
    await onChanged()
    onSigned()
  }
  return (
    <Sheet
      eyebrow={eyebrow}
      title={items.length === 1 ? 'You answer for this decision' : `You answer for these ${count}`}
      lead={`${signatory.name}, ${signatory.title}, ${signatory.agencyName}. ${howToRead(signatory)}`}
    >
      {signatory.declinedAt && (
        <Small as="p">
          You declined on {dateAndTime(signatory.declinedAt)}: “{signatory.declinedBecause}”. If you sign now,
          both stay in the record.
        </Small>
      )}
      <SignItems signatory={signatory} />
      <Stack gap={3}>
        <Small as="p">
          You may commit up to {formatPence(signatory.annualLimitPence)} a year here: what was delegated to
          you on the day of the meeting.
        </Small>
        {signatory.withdrawal !== null && (
          <Small as="p">
            You signed an earlier version. With the same passphrase you sign this first: “
            {signatory.withdrawal}”
          </Small>
        )}
        <Small as="p">{[signOff.statement, signatory.renewal].filter(Boolean).join(' ')}</Small>
      </Stack>
      <Seals signOff={signOff} signing={signatory.side} />
      <Small as="p">
        Four words for all that you sign: <Fingerprint words={fingerprint} />. The same four words are on
        every signatory’s screen; each record has its own, printed in its packs.
      </Small>
      <ClockNotes findings={clock.data ?? []} />
      <Form
        layout="page"
        schema={schema}
        initial={{ passphrase: '' }}
        secret="passphrase"
        send={({ passphrase }) => sign(passphrase)}
        save={`Sign ${count}`}
        canSave={({ passphrase }) => passphrase !== '' && !isChanged}
        onDone={goOn}
      >
        {({ field, isPending, mayBeSaved, error, clear }) => (
          <>
            {isChanged && !isPending && (
              <ChangedMeanwhile
                onRead={() => {
                  clear()
                  readAgain()
                }}
              />
            )}
            <div ref={box} className={styles.sign}>
              <PassphraseField {...field('passphrase')} label={`Passphrase of ${signatory.name}`} />
              <Button
                type="submit"
                variant="primary"
                size="room"
                isDisabled={!mayBeSaved}
                isPending={isPending}
                pendingLabel="Signing…"
              >
                Sign {count}
              </Button>
              <Tiny>
                One passphrase, {signatory.withdrawal === null ? 'one statement' : 'two statements'}.
                Declining keeps everything.
              </Tiny>
            </div>
            <DemonstrationHint />
            {error && !isChanged && <Trouble error={error} />}
          </>
        )}
      </Form>
      <Row gap={5}>
        <Decline signOff={signOff} signatory={signatory} seen={seen.fingerprint} onDone={onDone} />
        <TextButton onPress={onDone}>Someone else signs</TextButton>
      </Row>
    </Sheet>
  )
}

const howToRead = ({ items }: Signatory): string =>
  items.some(({ corrects }) => corrects !== null)
    ? 'Open one to read it: it was corrected after it was read back.'
    : 'Open one to read it again; what you sign is what was read back.'
