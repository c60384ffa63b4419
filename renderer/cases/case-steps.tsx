import { Check } from 'lucide-react'
import type { CasePage } from '../../shared/cases.ts'
import { dateOf, shortDate } from '../../shared/dates.ts'
import { VisuallyHidden } from '../ui/index.ts'
import styles from './case-steps.module.css'

export interface CaseStep {
  readonly label: string
  /** The day it was done; null: not yet. */
  readonly on: string | null
}

/** From the referral to packs written for both agencies, each step with its day; a later step can't hide an earlier one. */
export function stepsOf({ openedAt, referrals, listed, decisions }: CasePage): readonly CaseStep[] {
  const [latest] = decisions
  const sent = referrals.map(({ referredOn }) => referredOn).toSorted()[0] ?? null
  // Listed anew after a deferral: what was decided then is not the end of this round.
  const isAgain = listed !== null && latest !== undefined && latest.itemId !== listed.itemId
  const now = isAgain ? undefined : latest
  return [
    { label: 'Referred', on: sent },
    { label: 'Case opened', on: dateOf(openedAt) },
    { label: 'On an agenda', on: listed?.heldOn ?? now?.heldOn ?? null },
    { label: 'Decided', on: now?.heldOn ?? null },
    { label: 'Signed by both', on: laterOf(now?.healthSignedAt, now?.socialCareSignedAt) },
    { label: 'Packs written for both', on: laterOf(now?.healthReleasedAt, now?.socialCareReleasedAt) },
  ]
}

/** Both or nothing: half-done never looks done. */
function laterOf(a: string | null | undefined, b: string | null | undefined): string | null {
  if (!a || !b) return null
  return dateOf(a > b ? a : b)
}

/** Where the case stands, drawn. */
export function CaseSteps({ page }: { readonly page: CasePage }) {
  const steps = stepsOf(page)
  const next = steps.findIndex(({ on }) => on === null)
  return (
    <ol className={styles.steps} aria-label="How far this case has come">
      {steps.map(({ label, on }, index) => (
        <li
          key={label}
          className={on === null ? styles.ahead : styles.done}
          {...(index === next && { 'aria-current': 'step' as const })}
        >
          <span className={styles.mark}>{on !== null && <Check size={12} aria-hidden="true" />}</span>
          <span className={styles.label}>{label}</span>
          <span className={styles.day}>
            {on === null ? (index === next ? 'next' : '') : shortDate(on)}
            {on === null && index !== next && <VisuallyHidden>not yet</VisuallyHidden>}
          </span>
        </li>
      ))}
    </ol>
  )
}
