import { Check, Minus } from 'lucide-react'
import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import type { CaseDecision } from '../../shared/cases.ts'
import type { PackStanding } from '../../shared/deliveries.ts'
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
  if (decision.confirmed !== null)
    return [
      { label: 'Decided', done: true, note: shortDate(decision.heldOn) },
      {
        label: 'Confirmed by the chair, not signed',
        done: true,
        note: `${decision.confirmed.name}, ${decision.confirmed.title}, ${onDay(decision.confirmed.at)}. It decides no money and no risk: the trail shows that it was not changed since, and no signature does.`,
      },
    ]
  const corrected = version > 1 ? `Corrected, version ${version}. ` : ''
  return [
    { label: 'Decided', done: true, note: shortDate(decision.heldOn) },
    {
      label: 'Signed by both',
      done: healthSignedAt !== null && socialCareSignedAt !== null,
      note: `${corrected}Health ${onDay(healthSignedAt)}, council ${onDay(socialCareSignedAt)}`,
    },
    {
      label: 'Both agencies have it',
      done: packs.health.receivedOn !== null && packs.socialCare.receivedOn !== null,
      note: `Health: ${howFar(packs.health)}. Council: ${howFar(packs.socialCare)}.`,
    },
  ]
}

/** "sent 2 Dec 2026, no receipt yet": the last that holds of written, sent and received. */
export function howFar({ writtenAt, sentOn, receivedOn }: PackStanding): string {
  if (receivedOn !== null) return `since ${shortDate(receivedOn)}`
  if (sentOn !== null) return `sent ${shortDate(sentOn)}, no receipt yet`
  return writtenAt === null ? 'not written yet' : `written ${onDay(writtenAt)}, not sent yet`
}

/** Decided, signed, and with both agencies are three states (DESIGN §5.4); this says which hold, and since when. */
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
