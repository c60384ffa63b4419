import { Check } from 'lucide-react'
import type { CaseDecision, CasePage } from '../../shared/cases.ts'
import type { PackStanding } from '../../shared/deliveries.ts'
import { dateOf, shortDate } from '../../shared/dates.ts'
import { VisuallyHidden } from '../ui/index.ts'
import styles from './case-steps.module.css'

export interface CaseStep {
  readonly label: string
  /** The day it was done; null: not yet. */
  readonly on: string | null
  /** It was done, whatever the day: what follows from it was. */
  readonly isPassed?: boolean
}

/** From the referral to both agencies having it, each step with its day; a later step can't hide an earlier one. */
export function stepsOf({ openedAt, referrals, listed, decisions }: CasePage): readonly CaseStep[] {
  const [latest] = decisions
  const sent = referrals.map(({ referredOn }) => referredOn).toSorted()[0] ?? null
  // Listed anew after a deferral: what was decided then is not the end of this round.
  const isAgain = listed !== null && latest !== undefined && latest.itemId !== listed.itemId
  const now = isAgain ? undefined : latest
  const received = ofBoth(now, 'receivedOn')
  return [
    { label: 'Referred', on: sent },
    { label: 'Case opened', on: dateOf(openedAt) },
    { label: 'On an agenda', on: listed?.heldOn ?? now?.heldOn ?? null },
    { label: 'Decided', on: now?.heldOn ?? null },
    { label: 'Signed by both', on: laterOf(now?.healthSignedAt, now?.socialCareSignedAt) },
    { label: 'Written for both', on: ofBoth(now, 'writtenAt') },
    { label: 'Sent to both', on: ofBoth(now, 'sentOn'), isPassed: received !== null },
    { label: 'Both have it', on: received },
  ]
}

/** Both or nothing: half-done never looks done. */
function laterOf(a: string | null | undefined, b: string | null | undefined): string | null {
  if (!a || !b) return null
  return dateOf(a > b ? a : b)
}

const ofBoth = (decision: CaseDecision | undefined, step: keyof PackStanding): string | null =>
  laterOf(decision?.packs.health[step], decision?.packs.socialCare[step])

const isDone = ({ on, isPassed = false }: CaseStep): boolean => on !== null || isPassed

/** Where the case stands, drawn. */
export function CaseSteps({ page }: { readonly page: CasePage }) {
  const steps = stepsOf(page)
  const next = steps.findIndex((step) => !isDone(step))
  return (
    <ol className={styles.steps} aria-label="How far this case has come">
      {steps.map((step, index) => (
        <li
          key={step.label}
          className={isDone(step) ? styles.done : styles.ahead}
          {...(index === next && { 'aria-current': 'step' as const })}
        >
          <span className={styles.mark}>{isDone(step) && <Check size={12} aria-hidden="true" />}</span>
          <span className={styles.label}>{step.label}</span>
          <span className={styles.day}>
            <StepDay step={step} isNext={index === next} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function StepDay({ step, isNext }: { readonly step: CaseStep; readonly isNext: boolean }) {
  if (step.on !== null) return shortDate(step.on)
  if (isDone(step)) return 'day not said'
  return isNext ? 'next' : <VisuallyHidden>not yet</VisuallyHidden>
}
