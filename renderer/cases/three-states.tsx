import { Check, Minus } from 'lucide-react'
import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import type { CaseDecision } from '../../shared/cases.ts'
import styles from './three-states.module.css'

interface Step {
  readonly label: string
  readonly done: boolean
  readonly note: string
}

const onDay = (instant: string | null): string => (instant === null ? 'waiting' : shortDate(dateOf(instant)))

/** Each agency on its own, so that half-done never looks done. */
function steps(decision: CaseDecision): readonly Step[] {
  const { healthSignedAt, socialCareSignedAt, packs } = decision
  const version = decision.recordVersion ?? 1
  const corrected = version > 1 ? `Corrected, version ${version}. ` : ''
  return [
    { label: 'Decided', done: true, note: shortDate(decision.heldOn) },
    {
      label: 'Signed by both',
      done: healthSignedAt !== null && socialCareSignedAt !== null,
      note: `${corrected}Health ${onDay(healthSignedAt)}, council ${onDay(socialCareSignedAt)}`,
    },
    ofBoth('Written for both', packs, 'writtenAt'),
    ofBoth('Sent to both', packs, 'sentOn'),
    ofBoth('Both agencies have it', packs, 'receivedOn'),
  ]
}

function ofBoth(
  label: string,
  { health, socialCare }: CaseDecision['packs'],
  step: keyof CaseDecision['packs']['health'],
): Step {
  const [ours, theirs] = [health[step], socialCare[step]]
  return {
    label,
    done: ours !== null && theirs !== null,
    note: `Health ${onDay(ours)}, council ${onDay(theirs)}`,
  }
}

/** Decided, signed, written, sent and received are different states; this says which hold. */
export function ThreeStates({ decision }: { readonly decision: CaseDecision }) {
  return (
    <ol className={styles.steps} aria-label="How far this decision has come">
      {steps(decision).map(({ label, done, note }) => (
        <li key={label} className={styles.step}>
          {done ? <Check size="1rem" aria-label="Done" /> : <Minus size="1rem" aria-label="Not yet" />}
          <span>
            <b>{label}</b>
            <br />
            {note}
          </span>
        </li>
      ))}
    </ol>
  )
}
