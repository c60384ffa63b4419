import type { MeetingSignOff } from '../../shared/sign-off.ts'
import { paths } from '../data/paths.ts'
import { Fingerprint, LinkButton, Row, Sheet, Small } from '../ui/index.ts'
import { decisionsInWords } from './count-words.ts'
import { Seals } from './seals.tsx'
import styles from './sign-off.module.css'

interface SignedByBothProps {
  readonly signOff: MeetingSignOff
  readonly eyebrow: string
}

/** Both agencies have signed the same version. Signed is not yet released. */
export function SignedByBoth({ signOff, eyebrow }: SignedByBothProps) {
  const fingerprint = signOff.signatories[0]?.fingerprint ?? []
  return (
    <Sheet
      eyebrow={eyebrow}
      title="Both agencies have signed"
      lead={`Both signatures cover the same words of ${decisionsInWords(signOff.records.length)}. Each agency gets its own copy when you release them.`}
    >
      <Seals signOff={signOff} />
      <Small as="p">
        Fingerprint: <Fingerprint words={fingerprint} />
      </Small>
      <div className={styles.next}>
        <Row>
          <LinkButton variant="primary" href={paths.release(signOff.meetingId)}>
            Go to release
          </LinkButton>
          <LinkButton variant="plain" href={paths.agenda(signOff.meetingId)}>
            Back to the meeting
          </LinkButton>
        </Row>
      </div>
    </Sheet>
  )
}
