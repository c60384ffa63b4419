import { leftOut } from './kernel/told.ts'
import type { Told } from './kernel/told.ts'
import type { CaseFields } from './cases.ts'
import type { BudgetLineFields, PlanFields } from './plans.ts'
import type { Audience } from './records.ts'
import type { ReviewBody } from './review-fields.ts'
import type { RiskBody } from './risks.ts'
import type { OfferFields, TogetherFields } from './support.ts'
import type { Side } from './kernel/text.ts'

/** How a kind of block may be read: by whom unless somebody says otherwise, and what may be said otherwise. */
export interface BlockRule {
  readonly usual: Audience
  /** What the block as a whole may be marked; `passage`: what a part of it may be. */
  readonly whole: readonly Audience[]
  readonly passage: readonly Audience[]
  /** Whose words it is: only that agency's members, and whoever runs the panel, mark it. Null: both write it. */
  readonly of: Side | null
}

const any: readonly Audience[] = ['both', 'health', 'social_care', 'third_party', 'withhold_from_person']
/** For both agencies whatever happens; at most not for the person. */
const forBoth: readonly Audience[] = ['both', 'withhold_from_person']
/** What an agency alone knows: with it, with both, or from somebody else. */
const ofHealth: readonly Audience[] = ['both', 'health', 'third_party', 'withhold_from_person']
const ofCouncil: readonly Audience[] = ['both', 'social_care', 'third_party', 'withhold_from_person']

const shared: BlockRule = { usual: 'both', whole: any, passage: any, of: null }
/** What the panel decides about, and what it decided: both sign it, so that only parts of it can be one agency's. */
const decided: BlockRule = { usual: 'both', whole: forBoth, passage: any, of: null }
export const healths: BlockRule = { usual: 'both', whole: ofHealth, passage: ofHealth, of: 'health' }
export const councils: BlockRule = { usual: 'both', whole: ofCouncil, passage: ofCouncil, of: 'socialCare' }
/** Who pays what, and why: what an agency owes is never kept from it. */
const owed: BlockRule = { usual: 'both', whole: forBoth, passage: forBoth, of: null }
/** Verbatim, for both agencies: a dissent that one of them may not read is none. */
const verbatim: BlockRule = { usual: 'both', whole: forBoth, passage: forBoth, of: null }

const noText = leftOut('no text and no amount: a choice, a date or a name that both work with')
const asked = leftOut('asked for the rules’ sake')

export const caseBlocks: Told<CaseFields, BlockRule> = {
  words: shared,
  wordsNote: shared,
  ask: decided,
  whyPanel: shared,
  wordsSource: noText,
  wordsOn: noText,
  section117: noText,
  keyWorker: noText,
  advocate: noText,
  broker: noText,
}

/** Of a list, each entry is a block. */
export const riskBlocks: Told<RiskBody, BlockRule> = {
  activity: shared,
  why: shared,
  outcomesShort: shared,
  outcomesLong: shared,
  benefits: shared,
  costOfNotDoing: shared,
  options: shared,
  strengths: shared,
  history: shared,
  pitfalls: shared,
  safetyNets: shared,
  contingency: shared,
  stopTriggers: shared,
  reviewTriggers: shared,
  formulation: { usual: 'health', whole: ofHealth, passage: ofHealth, of: 'health' },
  healthView: healths,
  socialCareView: councils,
  carerView: shared,
  carerViewNote: shared,
  /** Its question and its note. */
  capacity: shared,
  informationGiven: shared,
  whoTells: shared,
  howTold: shared,
  origin: noText,
  carerViewSource: noText,
  frameworks: noText,
  risksExplained: asked,
  procedureAgreed: asked,
  removesSupportWithoutAgreement: noText,
}

export const planBlocks: Told<PlanFields, BlockRule> = {
  splitBasis: owed,
  section75Ref: owed,
  meansTestNote: { usual: 'social_care', whole: ofCouncil, passage: ofCouncil, of: 'socialCare' },
  /** Its reason. */
  request: shared,
  pooled: noText,
  disputed: noText,
  interimPayer: noText,
  startsOn: noText,
  healthReviewOn: noText,
  councilReviewOn: noText,
  financialAssessment: noText,
  directPaymentConsent: noText,
  healthDirectPaymentExcluded: noText,
  councilDirectPaymentExcluded: noText,
  needsMet: noText,
  contingencyPence: leftOut('part of what both hold ready'),
  indicativeHealthPence: leftOut('what an agency owes is never kept from it'),
  indicativeSocialCarePence: leftOut('what an agency owes is never kept from it'),
}

const ofLine = leftOut('with the line or its amounts as a whole')

export const lineBlocks: Told<BudgetLineFields, BlockRule> = {
  description: decided,
  outcome: shared,
  need: shared,
  provider: shared,
  payeeJustification: shared,
  evidenceNote: shared,
  replaces: shared,
  category: noText,
  payee: noText,
  unitPence: ofLine,
  unitsHundredths: noText,
  unitName: noText,
  frequency: noText,
  startsOn: noText,
  endsOn: noText,
  weeksAYear: noText,
  healthPence: ofLine,
  socialCarePence: ofLine,
  contributionPence: leftOut(
    'all contributions of a plan are one block: a sum would tell one that is missing',
  ),
  contributionSide: noText,
  managementType: noText,
  netOrGross: noText,
  account: noText,
  vatLead: noText,
  evidence: noText,
  replacesPence: ofLine,
  freedFrom: noText,
  freedHow: noText,
  bothUntil: noText,
  bothPence: ofLine,
  inCarePlan: asked,
  coversFullCost: asked,
  outsideSection117: asked,
  nhsMustProvide: asked,
  careHomeWeeks: asked,
}

/** What a line costs and who pays: kept together, since each tells of the others. */
export const lineAmounts: readonly string[] = Object.entries(lineBlocks).flatMap(([field, how]) =>
  how === ofLine ? [field] : [],
)

/** In a record also what it comes to. */
export const recordAmounts: readonly string[] = [...lineAmounts, 'annualPence']

/** Of what became of each promise, its note is a block. */
export const reviewBlocks: Told<ReviewBody, BlockRule> = {
  outcomes: shared,
  conditions: shared,
  nets: shared,
  triggers: shared,
  spent: shared,
  harm: shared,
  words: shared,
  wordsNote: shared,
  healthView: healths,
  socialCareView: councils,
  why: decided,
  spentFrom: noText,
  spentTo: noText,
  hadHarm: noText,
  wordsSource: noText,
  wordsOn: noText,
  result: noText,
}

/** Of what was offered to the person beside the plan. */
export const offerBlocks: Told<OfferFields, BlockRule> = {
  words: shared,
  endWords: shared,
  kind: noText,
  offeredOn: noText,
  offeredBy: noText,
  askedFor: noText,
  because: noText,
  answer: noText,
  answeredOn: noText,
  under: noText,
  name: noText,
  organisation: noText,
  sinceOn: noText,
  endedOn: noText,
  lineId: noText,
}

export const togetherBlocks: Told<TogetherFields, BlockRule> = {
  jointAssessmentWhy: shared,
  singlePlanWhy: shared,
  bothPursesWhy: shared,
  oneAccountWhy: shared,
  appropriatePersonWho: shared,
  jointAssessment: noText,
  singlePlan: noText,
  bothPurses: noText,
  oneAccount: noText,
  difficulty: noText,
  appropriatePerson: noText,
  longStay: noText,
  careCluster: noText,
  clusterPence: noText,
  clusterFrom: noText,
}

/** What is no single field: a whole line, amounts, and what is said in the room. */
export const otherBlocks = {
  line: shared,
  amounts: shared,
  /** What the person pays, by the council's means test. */
  contribution: { usual: 'social_care', whole: ofCouncil, passage: [], of: 'socialCare' },
  reasons: decided,
  legalBasis: decided,
  condition: decided,
  changesReason: decided,
  escalatedHealthView: verbatim,
  escalatedSocialCareView: verbatim,
  agreement: verbatim,
  declaration: shared,
  ruling: shared,
  action: shared,
  /** How it ended, what shows it, and why its day was moved or its ending taken back. */
  actionSince: shared,
  /** How it was said to have ended before that was taken back: as what is said of it now. */
  actionBefore: { usual: 'both', whole: [], passage: [], of: null },
  /** What brought a review forward, or why it was called off. */
  reviewOpened: shared,
  discipline: shared,
  /** What the person wants to reach. */
  goal: shared,
  /** What was said of a goal or a score. */
  courseNote: shared,
} as const satisfies Readonly<Record<string, BlockRule>>
