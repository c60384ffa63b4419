import { pick } from '../../../shared/kernel/told.ts'
import { routeFlags } from '../../../shared/case-route.ts'
import type { RouteFlags } from '../../../shared/case-route.ts'
import { recordLine } from '../../../shared/record-line.ts'
import { recordedOf } from '../../../shared/record-plan.ts'
import { recordOffer } from '../../../shared/record-support.ts'
import type { RecordAround, RecordSupport } from '../../../shared/record-support.ts'
import { advocacyDuties } from '../../../shared/rules/advocacy.ts'
import { wasThere } from '../../../shared/rules/present.ts'
import { TogetherFields, emptyTogether } from '../../../shared/support.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import type { CaseFacts } from '../facts/case-facts.ts'

// What both agencies prepared before the meeting, as both get it; the formulation stays with health (own-blocks.ts).
const both = { audience: 'both' } as const
const togetherKeys = Object.keys(TogetherFields.shape) as (keyof TogetherFields)[]

export function recordPlan({ plan, case: { section117 } }: CaseFacts): DecisionRecord['plan'] {
  const { splitBasis, ...said } = recordedOf(plan)
  const lines = plan.lines.map((line, index) => recordLine(line, index + 1, plan.startsOn))
  return { ...both, lines, money: plan.money, ...plan.totals, splitBasis, section117, ...said }
}

export const recordSupport = ({ case: { keyWorker, advocate, broker } }: CaseFacts): RecordSupport => ({
  ...both,
  keyWorker,
  advocate,
  broker,
})

/** What was offered beside the plan, and what is done once for both agencies. */
export function recordAround(facts: CaseFacts): RecordAround {
  const { offers, together, plan, attendees, others, risk } = facts
  const there = {
    members: attendees.filter(({ item }) => item === 'present').map(({ member }) => member),
    others,
  }
  const lineIds = plan.lines.map(({ id }) => id)
  const { capacity, frameworks } = risk.body
  const said = together ?? emptyTogether
  const duties = advocacyDuties({ together: said, offers, capacity, frameworks })
  return {
    offers: offers.map((offer) => ({ ...recordOffer(offer, lineIds), present: wasThere(offer, there) })),
    ...((together !== null || duties.length > 0) && {
      together: { ...both, ...pick(said, togetherKeys), duties },
    }),
  }
}

/** What was ticked of it, in the order of the form. */
export const panelBecause = ({ flags }: CaseFacts): readonly (keyof RouteFlags)[] =>
  routeFlags.filter((flag) => flags[flag])
