import { toldIn } from '../../shared/kernel/told.ts'
import {
  caseBlocks,
  lineBlocks,
  offerBlocks,
  planBlocks,
  reviewBlocks,
  riskBlocks,
  togetherBlocks,
} from '../../shared/audience-kinds.ts'

const ofCase = {
  words: 'The person’s words',
  wordsNote: 'How the words were given',
  ask: 'What the panel is asked',
  whyPanel: 'Why at panel',
}

const ofRisk = {
  activity: 'What they want to do',
  why: 'Why',
  outcomesShort: 'What they want soon',
  outcomesLong: 'What they want in the end',
  benefits: 'What it would bring',
  costOfNotDoing: 'What not doing it would cost',
  options: 'The options',
  strengths: 'Strengths',
  history: 'What happened before',
  pitfalls: 'What could go wrong',
  safetyNets: 'What will be in place',
  contingency: 'If it does not work out',
  stopTriggers: 'When to stop and think again',
  reviewTriggers: 'What brings the review forward',
  formulation: 'Formulation',
  healthView: 'Health’s view',
  socialCareView: 'The council’s view',
  carerView: 'Carer’s view',
  carerViewNote: 'How the carer’s view was given',
  capacity: 'Capacity for this decision',
  informationGiven: 'What they were given to decide with',
  whoTells: 'Who tells them',
  howTold: 'How they are told',
}

const ofPlan = {
  splitBasis: 'Why the split is as it is',
  section75Ref: 'Section 75 agreement',
  meansTestNote: 'About means',
  request: 'Right to have a budget',
  contribution: 'What the person pays',
}

const ofLine = {
  amounts: 'What a line of the plan costs',
  description: 'A line of the plan',
  outcome: 'What a line gives',
  need: 'The need that a line meets',
  provider: 'Who provides a line',
  payeeJustification: 'Why a payee is necessary',
  evidenceNote: 'What speaks for a line',
  replaces: 'What a line replaces',
}

const ofDecision = {
  reasons: 'Reasons',
  legalBasis: 'Legal basis of the decision',
  condition: 'A condition',
  changesReason: 'Why it differs from what was recommended',
  healthView: 'Health’s view, passed on',
  socialCareView: 'The council’s view, passed on',
}

const ofReview = {
  trigger: 'What brought a review forward',
  cancelled: 'Why a review was called off',
  outcomes: 'What became of an outcome',
  conditions: 'Whether a condition was kept',
  nets: 'Whether a safety net was used',
  triggers: 'Whether a trigger happened',
  spent: 'Why money was spent otherwise',
  harm: 'Harm, at a review',
  words: 'What the person says at a review',
  wordsNote: 'How the words at a review were given',
  healthView: 'Health’s view, at a review',
  socialCareView: 'The council’s view, at a review',
  why: 'Why it continues, changes or ends',
}

const ofOffer = {
  words: 'What was said to an offer',
  endWords: 'Why support ended',
}

const ofTogether = {
  jointAssessmentWhy: 'Why there is no joint assessment',
  singlePlanWhy: 'Why there is no single plan',
  bothPursesWhy: 'Why the key worker has no authority over both purses',
  oneAccountWhy: 'Why there is no single account',
  appropriatePersonWho: 'Who supports and represents them',
}

const ofOptions = { title: '', person: 'the person', health: 'health', socialCare: 'the council' }

const named = (table: Readonly<Record<string, string>>, field: string | undefined): string | undefined =>
  field === undefined ? undefined : table[field]

/** What a block is called: "What could go wrong". */
export function blockTitle(key: string): string {
  const [first = '', second = '', third, fourth] = key.split('.')
  const title = ((): string | undefined => {
    switch (first) {
      case 'risk':
        return second === 'options' ? ofOption(fourth) : named(ofRisk, second)
      case 'plan':
        return named(ofPlan, second)
      case 'line':
        return third === undefined ? 'A whole line of the plan' : named(ofLine, third)
      case 'decision':
        return named(ofDecision, third)
      case 'review':
        return named(ofReview, third)
      case 'offer':
        return named(ofOffer, third)
      case 'together':
        return named(ofTogether, second)
      case 'agreement':
        return 'A member’s words'
      case 'declaration':
        return 'An interest that was declared'
      case 'ruling':
        return 'What was ruled about an interest'
      case 'action':
        return ofAction(third)
      case 'discipline':
        return 'What a discipline says'
      case 'goal':
        return third === 'end' ? 'What became of a goal' : 'Something they want to reach'
      case 'rating':
        return third === 'back' ? 'Why a rating was taken back' : 'What was said of how far a goal is'
      case 'score':
        return third === 'back' ? 'Why a score was taken back' : 'A score, and what was said of it'
      default:
        return named(ofCase, first)
    }
  })()
  return title ?? 'A text of this case'
}

const sinceAgreed = {
  outcome: 'How an action ended',
  evidence: 'What shows that an action ended',
  reason: 'Why an action was changed',
  before: 'How an action was said to have ended before',
}

const ofAction = (field: string | undefined): string => named(sinceAgreed, field) ?? 'An action'

function ofOption(field: string | undefined): string {
  const who = named(ofOptions, field) ?? ''
  return who === '' ? 'An option' : `An option, as ${who} sees it`
}

/** Every field that a case has a block for, by its key; for looking that each has a title. */
export const fieldKeys: readonly string[] = [
  ...toldIn(caseBlocks).map(([field]) => field),
  ...toldIn(riskBlocks).map(([field]) => `risk.${field}`),
  ...toldIn(planBlocks).map(([field]) => `plan.${field}`),
  ...toldIn(lineBlocks).map(([field]) => `line.a.${field}`),
  ...toldIn(reviewBlocks).map(([field]) => `review.a.${field}`),
  ...toldIn(offerBlocks).map(([field]) => `offer.a.${field}`),
  ...toldIn(togetherBlocks).map(([field]) => `together.${field}`),
]

/** The heading under which a block stands on a page. */
export function partOf(key: string): string {
  const [first = '', second = ''] = key.split('.')
  if (first === 'risk') return blockTitle(second === 'options' ? 'risk.options.a.title' : `risk.${second}`)
  if (first === 'line') return 'The plan'
  if (first === 'review') return 'The review'
  if (first === 'offer') return 'Joint budget, brokerage, advocacy and peer support'
  if (first === 'together') return 'Once for both agencies'
  if (first === 'decision' || first === 'agreement') return 'The decision'
  return blockTitle(key)
}
