import type { PanelKind } from '../panel-kinds.ts'
import type { PanelAuthority } from '../panels.ts'
import type { Verdict } from '../room.ts'
import { panelVerdicts, teamOutcomes } from '../room.ts'
import { formatPence } from '../kernel/money.ts'
import type { Side } from '../kernel/text.ts'
import { sides } from '../kernel/text.ts'
import { approvals } from '../approvals.ts'

/** Pence for each agency, as they are held against a limit (delegation.ts). */
type BySide = Readonly<Record<Side, number>>

/** What bears on which verdicts a panel has for one case. */
export interface VerdictScope {
  readonly kind: PanelKind
  readonly authority: PanelAuthority
  /** What the plan would commit. */
  readonly commits: BySide
  /** The most that one signatory who is there may sign for each agency; 0 where none is. */
  readonly limits: BySide
}

/**
 * The verdicts a panel of this authority has. One that advises has them all, as recommendations: what it recommends
 * commits nobody (Enfield's high-risk panel has no budget: DOMAIN §1.4). One that decides on risk holds no money of its
 * own, so it approves a plan only as far as the signatories there may sign by themselves. One that funds has them all. A team
 * that talks about the people whom it works with has outcomes instead, and takes risk and money to a panel (DOMAIN §1.11).
 */
export function verdictsOpen(scope: VerdictScope): readonly Verdict[] {
  if (scope.kind === 'multidisciplinary_team') return teamOutcomes
  return overLimit(scope).length === 0
    ? panelVerdicts
    : panelVerdicts.filter((verdict) => !approvals.includes(verdict))
}

/** Why some are not there, in words; empty where all are. */
export function verdictsWhy(scope: VerdictScope): string {
  const over = overLimit(scope)
  if (over.length === 0) return ''
  const parts = over.map(
    (side) => `${agency[side]} ${formatPence(scope.commits[side])} of ${formatPence(scope.limits[side])}`,
  )
  return `This panel decides on risk, not on money, and the plan is more than those here may sign for: ${parts.join('; ')}.`
}

const agency: Readonly<Record<Side, string>> = { health: 'health', socialCare: 'the council' }

const overLimit = ({ kind, authority, commits, limits }: VerdictScope): readonly Side[] =>
  authority === 'decision_making' && kind !== 'multidisciplinary_team'
    ? sides.filter((side) => commits[side] > limits[side])
    : []
