import { recordLine } from '../../../shared/record-line.ts'
import { recordedOf } from '../../../shared/record-plan.ts'
import type { DecisionRecord, RecordRisk } from '../../../shared/records.ts'
import type { Pitfall } from '../../../shared/risks.ts'
import type { CaseFacts } from '../facts/case-facts.ts'

// What both agencies prepared before the meeting, as both get it; the formulation stays with health (own-blocks.ts).
const both = { audience: 'both' } as const

export function recordRisk({ risk: { body } }: CaseFacts): RecordRisk {
  return {
    ...both,
    origin: body.origin,
    activity: body.activity,
    why: body.why,
    outcomesShort: body.outcomesShort,
    outcomesLong: body.outcomesLong,
    benefits: body.benefits,
    costOfNotDoing: body.costOfNotDoing,
    options: body.options.map(({ id: _id, ...option }) => option),
    strengths: body.strengths,
    history: body.history,
    pitfalls: body.pitfalls.map(recordPitfall),
    safetyNets: body.safetyNets.map(({ kind, text }) => ({ kind, text })),
    contingency: body.contingency,
    stopTriggers: body.stopTriggers,
    healthView: body.healthView,
    socialCareView: body.socialCareView,
    carerView: body.carerView,
    carerViewSource: body.carerViewSource,
    carerViewNote: body.carerViewNote,
    capacity: body.capacity,
    frameworks: body.frameworks,
    informationGiven: body.informationGiven,
    whoTells: body.whoTells,
    howTold: body.howTold,
    removesSupportWithoutAgreement: body.removesSupportWithoutAgreement,
  }
}

// Suicide and self-harm have no grades to leave out: their kind has none (shared/risks.ts).
function recordPitfall({ id: _id, ...pitfall }: Pitfall): RecordRisk['pitfalls'][number] {
  return pitfall
}

export function recordPlan({ plan, case: { section117 } }: CaseFacts): DecisionRecord['plan'] {
  const { splitBasis, ...said } = recordedOf(plan)
  const lines = plan.lines.map((line, index) => recordLine(line, index + 1, plan.startsOn))
  return { ...both, lines, money: plan.money, ...plan.totals, splitBasis, section117, ...said }
}
