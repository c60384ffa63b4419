import { z } from 'zod'
import type { PanelKind } from './panel-kinds.ts'
import { command, everyone, ofOneCase, query, workers } from './kernel/op.ts'
import type { ViewWriter } from './risk-views.ts'
import { Id } from './kernel/ids.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { Line, OptionalLine, Said, Text, Version } from './kernel/text.ts'

/** What an option costs and gives, as each party sees it (DOMAIN §2.2). */
export const Option = z.strictObject({
  id: Id,
  title: Line(200),
  /** Exactly one option of a decision is doing nothing. */
  doingNothing: z.boolean(),
  person: Text(2000),
  health: Text(2000),
  socialCare: Text(2000),
})
export type Option = z.output<typeof Option>

export const pitfallCategories = [
  'self_neglect',
  'exploitation_or_abuse',
  'suicide_self_harm',
  'harm_to_others',
  'substance_use',
  'physical_health',
  'relapse',
  'financial',
  'employment_of_pa',
  'provider_quality',
  'housing_fire',
  'reputational_legal',
  'other',
] as const
/** One to five, rare to almost certain and negligible to catastrophic; optional. */
const Grade = z.int().min(1).max(5).nullable()

/**
 * What could go wrong, to whom. Suicide and self-harm are never scored, ranked or coloured
 * (NHS England, Staying safe from suicide, April 2025): that kind has no likelihood and no consequence.
 */
export const Pitfall = z.discriminatedUnion('category', [
  z.strictObject({
    id: Id,
    category: z.literal('suicide_self_harm'),
    text: Said(1000),
    toWhom: OptionalLine(120),
  }),
  z.strictObject({
    id: Id,
    category: z.enum(pitfallCategories.filter((c) => c !== 'suicide_self_harm')),
    text: Said(1000),
    toWhom: OptionalLine(120),
    likelihood: Grade,
    consequence: Grade,
  }),
])
export type Pitfall = z.output<typeof Pitfall>

export const safetyNetKinds = ['early_sign', 'control', 'crisis_contact'] as const
export const SafetyNet = z.strictObject({ id: Id, kind: z.enum(safetyNetKinds), text: Said(1000) })
export type SafetyNet = z.output<typeof SafetyNet>

export const Capacity = z.strictObject({
  question: Text(1000),
  basis: z.enum(['not_recorded', 'assumed', 'assessed', 'lacks']),
  /** Why assumed; or by whom, when and how assessed. */
  note: Text(2000),
  assessedOn: IsoDate.nullable(),
  unwiseDecision: z.boolean(),
})
export type Capacity = z.output<typeof Capacity>

export const legalFrameworks = [
  'care_act_s9',
  'care_act_s18',
  'care_act_s42',
  'mha_s117',
  'mha_cto',
  'mha_guardianship',
  'mca_best_interests',
  'nhs_chc',
  'phb',
  'human_rights',
  'equality',
] as const

/** The shared positive-risk decision (DESIGN §1.2; DOMAIN §2.1). Lists keep their order. */
export const RiskBody = z.strictObject({
  origin: z.enum(['proactive', 'reactive']),
  activity: Text(4000),
  why: Text(4000),
  outcomesShort: Text(2000),
  outcomesLong: Text(2000),
  benefits: z.array(Said(1000)).max(40),
  costOfNotDoing: z.array(Said(1000)).max(40),
  options: z.array(Option).max(8),
  strengths: z.array(Said(1000)).max(40),
  history: Text(4000),
  pitfalls: z.array(Pitfall).max(40),
  safetyNets: z.array(SafetyNet).max(60),
  contingency: Text(4000),
  stopTriggers: z.array(Said(1000)).max(40),
  /** What brings a review before its date. */
  reviewTriggers: z.array(Said(1000)).max(40),
  formulation: Text(8000),
  healthView: Text(4000),
  socialCareView: Text(4000),
  carerView: Text(4000),
  carerViewSource: z.enum(['attended', 'advocate', 'letter', 'not_sought']),
  /** When and how it was given; or why it was not sought. */
  carerViewNote: Text(2000),
  capacity: Capacity,
  frameworks: z.array(z.enum(legalFrameworks)).max(11),
  informationGiven: Text(2000),
  whoTells: OptionalLine(120),
  howTold: Text(300),
  /** Significant risks explained, and a procedure for them agreed with the person (rule N5). */
  risksExplained: z.boolean(),
  procedureAgreed: z.boolean(),
  removesSupportWithoutAgreement: z.boolean(),
})
export type RiskBody = z.output<typeof RiskBody>

export interface RiskDecision {
  readonly caseId: string
  /** Of the panel: what it asks for is what `missing` names. */
  readonly kind: PanelKind
  readonly body: RiskBody
  readonly version: number
  /** What is still missing before it can be decided, in plain words. */
  readonly missing: readonly string[]
  /** What it must not look finished without saying (guardrails.ts); a warning, never a refusal. */
  readonly warnings: readonly string[]
  /** By view (risk-views.ts): who wrote it last. One that is missing was written before that was kept. */
  readonly writers: Readonly<Record<string, ViewWriter>>
}

export const risks = {
  get: query<RiskDecision>()(z.strictObject({ caseId: Id }), everyone, {
    ...ofOneCase,
    plans: null,
  }),
  /** Saves the fields given and leaves the others as they are. */
  save: command<RiskDecision>()(
    z.strictObject({ caseId: Id, version: Version, changes: RiskBody.partial() }),
    workers,
    { about: 'caseId', did: 'Changed a risk decision', changes: { risks: 'caseId' } },
  ),
}

export const emptyRisk: RiskBody = {
  origin: 'proactive',
  activity: '',
  why: '',
  outcomesShort: '',
  outcomesLong: '',
  benefits: [],
  costOfNotDoing: [],
  options: [],
  strengths: [],
  history: '',
  pitfalls: [],
  safetyNets: [],
  contingency: '',
  stopTriggers: [],
  reviewTriggers: [],
  formulation: '',
  healthView: '',
  socialCareView: '',
  carerView: '',
  carerViewSource: 'not_sought',
  carerViewNote: '',
  capacity: { question: '', basis: 'not_recorded', note: '', assessedOn: null, unwiseDecision: false },
  frameworks: [],
  informationGiven: '',
  whoTells: '',
  howTold: '',
  risksExplained: false,
  procedureAgreed: false,
  removesSupportWithoutAgreement: false,
}
