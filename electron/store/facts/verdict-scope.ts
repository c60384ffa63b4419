import type { Panel } from '../../../shared/panels.ts'
import type { Totals } from '../../../shared/plans.ts'
import { heldAgainstLimit } from '../../../shared/rules/delegation.ts'
import { standingOf } from '../../../shared/rules/deciding.ts'
import type { RuleStanding } from '../../../shared/deciding-rules.ts'
import { verdictsOpen, verdictsWhy } from '../../../shared/rules/verdicts.ts'
import type { VerdictScope } from '../../../shared/rules/verdicts.ts'
import type { Agreement, Attendee, Verdict } from '../../../shared/room.ts'
import type { Side } from '../../../shared/kernel/text.ts'

export interface OpenVerdicts {
  readonly verdicts: readonly Verdict[]
  readonly verdictsWhy: string
}

/** By the panel's authority and the plan's money; a deadlock goes on only where the terms say where to. */
export function openVerdicts(panel: Panel, totals: Totals, attendees: readonly Attendee[]): OpenVerdicts {
  const limit = (side: Side): number =>
    Math.max(
      0,
      ...attendees
        .filter(({ member, item }) => member.side === side && member.canSign && item === 'present')
        .map(({ member }) => member.annualLimitPence ?? 0),
    )
  const scope: VerdictScope = {
    kind: panel.terms.kind,
    authority: panel.authority,
    commits: heldAgainstLimit(totals),
    limits: { health: limit('health'), socialCare: limit('socialCare') },
  }
  const canEscalate = panel.terms.escalation.length > 0
  return {
    verdicts: verdictsOpen(scope).filter((verdict) => verdict !== 'escalated' || canEscalate),
    verdictsWhy: verdictsWhy(scope),
  }
}

/** Whether the decision stands under the panel's own rule. Two at the front line both agree, or it is no decision. */
export function standingIn(
  { terms }: Panel,
  { kind }: { readonly kind: 'panel' | 'front_line' },
  agreements: readonly Agreement[],
  attendees: readonly Attendee[],
): RuleStanding | null {
  if (kind === 'front_line') return null
  const roles = new Map(attendees.map(({ member }) => [member.id, member.role]))
  return standingOf(
    terms.decidingRule,
    agreements.map(({ memberId, side, position }) => ({
      side,
      role: roles.get(memberId) ?? 'member',
      position,
    })),
  )
}
