import { z } from 'zod'
import { leftOut, keysTold } from './kernel/told.ts'
import type { Told } from './kernel/told.ts'
import { Line, OptionalLine, Said, Text } from './kernel/text.ts'
import type { RecordRisk } from './record-risk.ts'
import { Capacity, Option, RiskBody, SafetyNet, pitfallCategories } from './risks.ts'
import { Was, presentIn } from './amended-item.ts'

const body = RiskBody.shape

/** Whose hand a view is in; when it was written is what the store knows of it. */
export const AmendedWriter = z.strictObject({ name: Line(120), stoodIn: z.boolean() })

const AmendedOption = Option.omit({ id: true }).extend({
  was: Was,
  healthViewBy: AmendedWriter.optional(),
  socialCareViewBy: AmendedWriter.optional(),
})

const Grade = z.int().min(1).max(5).nullable()

/** Suicide and self-harm are never graded: what is said of it there is left out. */
const AmendedPitfall = z.strictObject({
  was: Was,
  category: z.enum(pitfallCategories),
  text: Said(1000),
  toWhom: OptionalLine(120),
  likelihood: Grade,
  consequence: Grade,
})
export type AmendedPitfall = z.output<typeof AmendedPitfall>

/** How each part of a risk decision is corrected. */
export const ofRisk = {
  audience: leftOut('who may read it is said by marks, which go with the text'),
  origin: 'field',
  activity: 'field',
  why: 'field',
  outcomesShort: 'field',
  outcomesLong: 'field',
  benefits: 'field',
  costOfNotDoing: 'field',
  options: 'list',
  strengths: 'field',
  history: 'field',
  pitfalls: 'list',
  safetyNets: 'list',
  contingency: 'field',
  stopTriggers: 'field',
  reviewTriggers: 'field',
  healthView: 'field',
  socialCareView: 'field',
  healthViewBy: 'writer',
  socialCareViewBy: 'writer',
  carerView: 'field',
  carerViewSource: 'field',
  carerViewNote: 'field',
  capacity: 'field',
  frameworks: 'field',
  informationGiven: 'field',
  whoTells: 'field',
  howTold: 'field',
  risksExplained: 'field',
  procedureAgreed: 'field',
  removesSupportWithoutAgreement: 'field',
} as const satisfies Told<RecordRisk, 'field' | 'list' | 'writer'>

/** All of a risk decision. `was` names what was there before. What a record does not have is not in it either. */
export const AmendedRisk = z.strictObject({
  origin: body.origin,
  activity: body.activity,
  why: body.why,
  outcomesShort: body.outcomesShort,
  outcomesLong: body.outcomesLong,
  benefits: body.benefits,
  costOfNotDoing: body.costOfNotDoing,
  options: z.array(AmendedOption).max(8),
  strengths: body.strengths,
  history: body.history,
  pitfalls: z.array(AmendedPitfall).max(40),
  safetyNets: z.array(SafetyNet.omit({ id: true }).extend({ was: Was })).max(60),
  contingency: body.contingency,
  stopTriggers: body.stopTriggers,
  reviewTriggers: body.reviewTriggers.optional(),
  healthView: body.healthView,
  socialCareView: body.socialCareView,
  healthViewBy: AmendedWriter.optional(),
  socialCareViewBy: AmendedWriter.optional(),
  carerView: body.carerView,
  carerViewSource: body.carerViewSource,
  carerViewNote: body.carerViewNote.optional(),
  capacity: Capacity,
  frameworks: body.frameworks,
  informationGiven: Text(2000),
  whoTells: body.whoTells,
  howTold: body.howTold,
  risksExplained: z.boolean().optional(),
  procedureAgreed: z.boolean().optional(),
  removesSupportWithoutAgreement: z.boolean(),
})
export type AmendedRisk = z.output<typeof AmendedRisk>

type Writer = z.output<typeof AmendedWriter>
const writerOf = ({ name, stoodIn }: Writer): Writer => ({ name, stoodIn })

const writersOf = (
  of: Pick<RecordRisk, 'healthViewBy' | 'socialCareViewBy'>,
): Pick<AmendedRisk, 'healthViewBy' | 'socialCareViewBy'> => ({
  ...(of.healthViewBy && { healthViewBy: writerOf(of.healthViewBy) }),
  ...(of.socialCareViewBy && { socialCareViewBy: writerOf(of.socialCareViewBy) }),
})

/** As a record has it now. */
export const riskOf = (risk: RecordRisk): AmendedRisk => ({
  ...(presentIn(risk, keysTold(ofRisk)) as unknown as AmendedRisk),
  ...writersOf(risk),
  // Of a whole record from before there was such a list, an empty one.
  ...(risk.risksExplained !== undefined && { reviewTriggers: [...(risk.reviewTriggers ?? [])] }),
  options: risk.options.map(({ title, doingNothing, person, health, socialCare, ...by }, was) => ({
    was,
    title,
    doingNothing,
    person,
    health,
    socialCare,
    ...writersOf(by),
  })),
  pitfalls: risk.pitfalls.map(({ category, text, toWhom, likelihood, consequence }, was) => ({
    was,
    category: category as AmendedPitfall['category'],
    text: String(text ?? ''),
    toWhom: String(toWhom ?? ''),
    likelihood: typeof likelihood === 'number' ? likelihood : null,
    consequence: typeof consequence === 'number' ? consequence : null,
  })),
  safetyNets: risk.safetyNets.map(({ kind, text }, was) => ({
    was,
    kind: kind as AmendedRisk['safetyNets'][number]['kind'],
    text,
  })),
})
