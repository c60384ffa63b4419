import { Check, Minus } from 'lucide-react'
import { dateOf, shortDate } from '../../shared/dates.ts'
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
  const { healthSignedAt, socialCareSignedAt, healthReleasedAt, socialCareReleasedAt } = decision
  const version = decision.recordVersion ?? 1
  const corrected = version > 1 ? `Corrected, version ${version}. ` : ''
  return [
    { label: 'Decided', done: true, note: shortDate(decision.heldOn) },
    {
      label: 'Signed by both',
      done: healthSignedAt !== null && socialCareSignedAt !== null,
      note: `${corrected}Health ${onDay(healthSignedAt)}, council ${onDay(socialCareSignedAt)}`,
    },
    {
      label: 'Packs written for both',
      done: healthReleasedAt !== null && socialCareReleasedAt !== null,
      note: `Health ${onDay(healthReleasedAt)}, council ${onDay(socialCareReleasedAt)}`,
    },
  ]
}

/** Decided, signed, and packs written for both agencies are three different states; this says which hold. */
export function ThreeStates({ decision }: { readonly decision: CaseDecision }) {
  return (
    <ol className={styles.steps} aria-label="How far this decision has come">
      {steps(decision).map(({ label, done, note }) => (
        <li key={label} className={styles.step}>
          {done ? <Check size={16} aria-label="Done" /> : <Minus size={16} aria-label="Not yet" />}
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
