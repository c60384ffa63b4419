import { z } from 'zod'
import { CaseFields } from './cases.ts'
import { Id } from './kernel/ids.ts'
import { Said, Text } from './kernel/text.ts'
import { BudgetLineFields, PlanFields } from './plans.ts'
import type { DecisionRecord } from './records.ts'
import { Option, RiskBody, SafetyNet } from './risks.ts'
import { attendanceStates } from './room.ts'

// Each is the field that it was typed into: a correction takes no more than that did.

/** The person's own words, and how they were given. */
export const AmendedSaid = z.strictObject({
  text: CaseFields.shape.words,
  source: CaseFields.shape.wordsSource,
  note: CaseFields.shape.wordsNote,
  saidOn: CaseFields.shape.wordsOn,
})
export const AmendedAsk = CaseFields.pick({ ask: true, whyPanel: true })

const risk = RiskBody.shape

/** What could go wrong, in words: its kind and its grades are what was weighed. */
const AmendedPitfall = z.strictObject({ text: Said(1000), toWhom: Text(120) })

/** All of a risk decision that is words. Lists of things keep their number: each is named by its place. */
export const AmendedRisk = z.strictObject({
  activity: risk.activity,
  why: risk.why,
  outcomesShort: risk.outcomesShort,
  outcomesLong: risk.outcomesLong,
  benefits: risk.benefits,
  costOfNotDoing: risk.costOfNotDoing,
  options: z.array(Option.omit({ id: true, doingNothing: true })).max(8),
  strengths: risk.strengths,
  history: risk.history,
  pitfalls: z.array(AmendedPitfall).max(40),
  safetyNets: z.array(SafetyNet.pick({ text: true })).max(60),
  contingency: risk.contingency,
  stopTriggers: risk.stopTriggers,
  reviewTriggers: risk.reviewTriggers,
  healthView: risk.healthView,
  socialCareView: risk.socialCareView,
  carerView: risk.carerView,
  capacityQuestion: risk.capacity.shape.question,
  capacityNote: risk.capacity.shape.note,
  informationGiven: risk.informationGiven,
  whoTells: risk.whoTells,
  howTold: risk.howTold,
})
export type AmendedRisk = z.output<typeof AmendedRisk>

/** One line of the plan, as far as it is words and figures; its place names it. */
export const AmendedLine = BudgetLineFields.pick({
  description: true,
  outcome: true,
  need: true,
  category: true,
  provider: true,
  unitPence: true,
  unitsHundredths: true,
  unitName: true,
  frequency: true,
  startsOn: true,
  endsOn: true,
  weeksAYear: true,
  healthPence: true,
  socialCarePence: true,
  contributionPence: true,
  managementType: true,
  evidence: true,
  evidenceNote: true,
  replaces: true,
  replacesPence: true,
})
export type AmendedLine = z.output<typeof AmendedLine>

export const AmendedPlan = z.strictObject({
  lines: z.array(AmendedLine).max(200),
  splitBasis: PlanFields.shape.splitBasis,
  contingencyPence: PlanFields.shape.contingencyPence,
})
export type AmendedPlan = z.output<typeof AmendedPlan>

/** Who was there for it; nobody is added or taken away. */
export const AmendedAttendance = z
  .array(z.strictObject({ memberId: Id, state: z.enum(attendanceStates) }))
  .max(200)
export type AmendedAttendance = z.output<typeof AmendedAttendance>

/** What was written down wrongly of what a member said, and how they confirmed it: nobody corrects another's words. */
export const AmendedAnswer = z.strictObject({ memberId: Id, words: Text(4000), confirmed: Said(500) })
export type AmendedAnswer = z.output<typeof AmendedAnswer>

/** All of a record that a correction may change besides the decision's words, its actions and who the person is. */
export const AmendedRest = z.strictObject({
  said: AmendedSaid,
  asked: AmendedAsk,
  risk: AmendedRisk,
  plan: AmendedPlan,
  attendance: AmendedAttendance,
})
export type AmendedRest = z.output<typeof AmendedRest>

/** As a record has it now. */
export function restOf(record: DecisionRecord): AmendedRest {
  const { words, ask, plan, attendance } = record
  return {
    said: { text: words.text, source: words.source, note: words.note, saidOn: words.saidOn },
    asked: { ask: ask.text, whyPanel: ask.whyPanel },
    risk: riskOf(record.risk),
    plan: {
      lines: plan.lines.map(lineOf),
      splitBasis: plan.splitBasis,
      contingencyPence: plan.contingencyPence,
    },
    attendance: attendance.map(({ memberId, state }) => ({ memberId, state })),
  }
}

const riskOf = ({ capacity, ...said }: DecisionRecord['risk']): AmendedRisk => ({
  activity: said.activity,
  why: said.why,
  outcomesShort: said.outcomesShort,
  outcomesLong: said.outcomesLong,
  benefits: [...said.benefits],
  costOfNotDoing: [...said.costOfNotDoing],
  options: said.options.map(({ title, person, health, socialCare }) => ({
    title,
    person,
    health,
    socialCare,
  })),
  strengths: [...said.strengths],
  history: said.history,
  pitfalls: said.pitfalls.map(({ text, toWhom }) => ({
    text: String(text ?? ''),
    toWhom: String(toWhom ?? ''),
  })),
  safetyNets: said.safetyNets.map(({ text }) => ({ text })),
  contingency: said.contingency,
  stopTriggers: [...said.stopTriggers],
  reviewTriggers: [...(said.reviewTriggers ?? [])],
  healthView: said.healthView,
  socialCareView: said.socialCareView,
  carerView: said.carerView,
  capacityQuestion: capacity.question,
  capacityNote: capacity.note,
  informationGiven: said.informationGiven,
  whoTells: said.whoTells,
  howTold: said.howTold,
})

const lineOf = (line: DecisionRecord['plan']['lines'][number]): AmendedLine => ({
  description: line.description,
  outcome: line.outcome,
  need: line.need,
  category: line.category,
  provider: line.provider,
  unitPence: line.unitPence,
  unitsHundredths: line.unitsHundredths,
  unitName: line.unitName,
  frequency: line.frequency,
  startsOn: line.startsOn,
  endsOn: line.endsOn,
  weeksAYear: line.weeksAYear ?? null,
  healthPence: line.healthPence,
  socialCarePence: line.socialCarePence,
  contributionPence: line.contributionPence,
  managementType: line.managementType,
  evidence: line.evidence,
  evidenceNote: line.evidenceNote,
  replaces: line.replaces,
  replacesPence: line.replacesPence,
})
