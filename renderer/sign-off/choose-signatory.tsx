import { dateAndTime, timeOfDay } from '../../shared/kernel/dates.ts'
import type { MeetingSignOff, Signatory } from '../../shared/sign-off.ts'
import { paths } from '../data/paths.ts'
import { Button, LinkButton, Row, Sheet, Small } from '../ui/index.ts'
import { maySign } from './may-sign.ts'
import { Seals } from './seals.tsx'
import styles from './sign-off.module.css'

interface ChooseSignatoryProps {
  readonly signOff: MeetingSignOff
  readonly eyebrow: string
  readonly onChoose: (memberId: string) => void
}

/** Who signs next. Their own passphrase is the authority, whoever's session this is. */
export function ChooseSignatory({ signOff, eyebrow, onChoose }: ChooseSignatoryProps) {
  return (
    <Sheet
      eyebrow={eyebrow}
      title="Who signs?"
      lead="Complete when someone with enough delegated authority from each agency has signed each record."
    >
      <ul className={styles.list}>
        {signOff.signatories.map((signatory) => (
          <li key={signatory.memberId} className={styles.signatory}>
            <span>
              {signatory.name}{' '}
              <Small>
                {signatory.title}, {signatory.agencyName}
              </Small>
              {signatory.declinedAt && (
                <Small as="p">
                  declined {dateAndTime(signatory.declinedAt)}: {signatory.declinedBecause}
                </Small>
              )}
            </span>
            <State signatory={signatory} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <Corrected signOff={signOff} />
      <Seals signOff={signOff} />
      <Row justify="between" align="center">
        <LinkButton variant="plain" href={paths.agenda(signOff.meetingId)}>
          Back to the meeting
        </LinkButton>
      </Row>
    </Sheet>
  )
}

/** Which records were corrected since, so that they wait again. */
function Corrected({ signOff }: { readonly signOff: MeetingSignOff }) {
  const items = signOff.signatories.flatMap(({ items: theirs }) => theirs)
  const corrected = new Map(items.filter(({ corrects }) => corrects).map((item) => [item.recordId, item]))
  return [...corrected.values()].map(({ recordId, personName, recordVersion, corrects }) => (
    <Small as="p" key={recordId}>
      {personName}: corrected, version {recordVersion} ({corrects?.reason})
    </Small>
  ))
}

function State({
  signatory,
  onChoose,
}: {
  readonly signatory: Signatory
  readonly onChoose: (memberId: string) => void
}) {
  if (signatory.signedAt) return <Small>signed {timeOfDay(signatory.signedAt)}</Small>
  if (!maySign(signatory)) return <Small>was not present for any decision</Small>
  if (signatory.keyWaits)
    return <Small>their key was renewed by recovery, and waits for the other agency to confirm it</Small>
  return (
    <Button onPress={() => onChoose(signatory.memberId)}>
      {signatory.declinedAt ? 'Read and sign after all' : 'Read and sign'}
    </Button>
  )
}
