import { Check } from 'lucide-react'
import type { CaseDecision, CasePage } from '../../shared/cases.ts'
import { dateOf, dateParts, dayAndMonth, shortDate } from '../../shared/kernel/dates.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { sideWords } from '../words/agencies.ts'
import { VisuallyHidden } from '../ui/index.ts'
import type { Standing } from './standing.ts'
import styles from './case-steps.module.css'

export interface CaseStep {
  readonly label: string
  /** The day it was done; null: not yet. */
  readonly on: string | null
  /** It was done, whatever the day: what follows from it was. */
  readonly isPassed?: boolean
  /** Where each agency does it for itself: the day that it did. */
  readonly each?: Readonly<Record<Side, string | null>>
}

/** The decision that the steps lead to; listed anew after a deferral, what was decided then is not the end of this round. */
export function drawnDecision({
  listed,
  decisions: [latest],
}: Pick<CasePage, 'listed' | 'decisions'>): CaseDecision | undefined {
  return listed !== null && latest?.itemId !== listed.itemId ? undefined : latest
}

/** From the referral to both agencies having it, each step with its day; a later step can't hide an earlier one. */
export function stepsOf(page: Standing): readonly CaseStep[] {
  const { openedAt, referrals, listed } = page
  const sent = referrals.map(({ referredOn }) => referredOn).toSorted()[0] ?? null
  const now = drawnDecision(page)
  const begun: readonly CaseStep[] = [
    { label: 'Referred', on: sent },
    { label: 'Case opened', on: dateOf(openedAt) },
    { label: 'On an agenda', on: listed?.heldOn ?? now?.heldOn ?? null },
    { label: 'Decided', on: now?.heldOn ?? null },
  ]
  // Nobody signs it, and no pack is written: there is nothing further to wait for.
  if (now?.confirmed) return [...begun, { label: 'Confirmed by the chair', on: dateOf(now.confirmed.at) }]
  const written = byBoth(now?.packs.health.writtenAt, now?.packs.socialCare.writtenAt)
  const sentTo = byBoth(now?.packs.health.sentOn, now?.packs.socialCare.sentOn)
  const had = byBoth(now?.packs.health.receivedOn, now?.packs.socialCare.receivedOn)
  return [
    ...begun,
    { label: 'Signed by both', ...byBoth(now?.healthSignedAt, now?.socialCareSignedAt) },
    { label: 'Written for both', ...written },
    { label: 'Sent to both', ...sentTo, isPassed: had.on !== null },
    { label: 'Both have it', ...had },
  ]
}

type Instant = string | null | undefined

/** Both or nothing: half-done never looks done. */
function byBoth(health: Instant, socialCare: Instant): Required<Pick<CaseStep, 'on' | 'each'>> {
  const dayOf = (instant: Instant): string | null => (instant ? dateOf(instant) : null)
  const each = { health: dayOf(health), socialCare: dayOf(socialCare) }
  if (each.health === null || each.socialCare === null) return { on: null, each }
  return { on: each.health > each.socialCare ? each.health : each.socialCare, each }
}

const isDone = ({ on, isPassed = false }: CaseStep): boolean => on !== null || isPassed

/** Where the case stands, drawn. */
export function CaseSteps({ page }: { readonly page: Standing }) {
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
          <span className={styles.mark}>{isDone(step) && <Check size="0.75rem" aria-hidden="true" />}</span>
          <span className={styles.label}>{step.label}</span>
          <span className={styles.day}>
            <StepDay step={step} isNext={index === next} />
          </span>
        </li>
      ))}
    </ol>
  )
}

interface StepDayProps {
  readonly step: CaseStep
  readonly isNext: boolean
}

function StepDay({ step, isNext }: StepDayProps) {
  const { on, each } = step
  // Each agency on its own where they differ: who is waited for can be seen.
  if (each && each.health !== each.socialCare)
    return sides.map((side) => (
      <span key={side} className={styles.side}>
        {sideWords[side]} {sideDay(each[side], on)}
      </span>
    ))
  if (on !== null) return shortDate(on)
  if (isDone(step)) return 'day not said'
  return isNext ? 'next' : <VisuallyHidden>not yet</VisuallyHidden>
}

/** The year is the other day's as well, as a rule. */
function sideDay(day: string | null, on: string | null): string {
  if (day === null) return on === null ? 'waiting' : 'not said'
  return on !== null && dateParts(on).year === dateParts(day).year ? dayAndMonth(day) : shortDate(day)
}
