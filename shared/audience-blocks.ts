import {
  caseBlocks,
  councils,
  healths,
  lineBlocks,
  offerBlocks,
  otherBlocks,
  planBlocks,
  reviewBlocks,
  riskBlocks,
  togetherBlocks,
} from './audience-kinds.ts'
import type { BlockRule } from './audience-kinds.ts'
import type { CaseFields } from './cases.ts'
import { toldIn } from './kernel/told.ts'
import type { Side } from './kernel/text.ts'
import type { Offer, TogetherFields } from './support.ts'
import type { Audience } from './records.ts'
import type { ReviewBody } from './review-fields.ts'
import type { RiskBody } from './risks.ts'
import type { BudgetLine, BudgetLineFields, PlanFields } from './plans.ts'

/** A text or an amount of a case that can be marked, by the key that names its place. */
export interface Block {
  readonly key: string
  /** Its text; of amounts, none. */
  readonly text: string
  readonly rule: BlockRule
  /** Where entries have no ids of their own: the list that they stand in, whose places change. */
  readonly list?: string
  /** The block that it is a part of: whoever may not read that one as a whole may not read this. */
  readonly under?: string
  /** Blocks whose words it says again beside others: kept where anything of one of them is. */
  readonly quotes?: readonly string[]
}

type LineOfCase = BudgetLineFields & { readonly id: string }

/** What is said of a case, as far as it can be marked. */
export interface BlockSource {
  readonly case: CaseFields
  readonly risk: RiskBody
  readonly plan: PlanFields
  readonly lines: readonly (LineOfCase & Pick<BudgetLine, 'annualPence'>)[]
  readonly decisions: readonly {
    readonly itemId: string
    readonly reasons: string
    readonly legalBasis: string
    readonly conditions: readonly { readonly id: string; readonly text: string }[]
    readonly changesReason: string
    readonly healthView: string
    readonly socialCareView: string
  }[]
  readonly agreements: readonly {
    readonly itemId: string
    readonly memberId: string
    readonly words: string
  }[]
  readonly declarations: readonly { readonly id: string; readonly text: string; readonly ruling: string }[]
  readonly actions: readonly ActionWords[]
  readonly reviews: readonly {
    readonly id: string
    readonly body: ReviewBody
    readonly triggerWords: string
    readonly cancelledBecause: string
  }[]
  readonly offers: readonly Offer[]
  /** Null: nobody has said any of it. */
  readonly together: TogetherFields | null
  /** What each discipline says or said. */
  readonly contributions: readonly { readonly id: string; readonly words: string }[]
  readonly goals: readonly {
    readonly id: string
    readonly words: string
    readonly endWords: string
    readonly ratings: readonly RatedWords[]
  }[]
  readonly scores: readonly RatedWords[]
}

interface ActionWords {
  readonly id: string
  readonly text: string
  readonly outcome: string
  readonly evidence: string
  readonly reason: string
  /** What was said of it before it was said otherwise; each by the version of its row. */
  readonly before: readonly { readonly version: number; readonly text: string }[]
}

interface RatedWords {
  readonly id: string
  readonly note: string
  /** Why it was taken back; empty where it counts. */
  readonly back: string
}

/** Every block of a case, in the order of its page. */
export const blocksOf = (of: BlockSource): readonly Block[] => [
  ...toldIn(caseBlocks).map(([field, rule]) => block(field, String(of.case[field]), rule)),
  ...riskBlocksOf(of.risk),
  ...planBlocksOf(of.plan),
  ...of.lines.flatMap((line) => lineBlocksOf(line, of.case.section117)),
  block('plan.contribution', '', otherBlocks.contribution),
  ...of.decisions.flatMap(decisionBlocks),
  ...of.agreements.map(({ itemId, memberId, words }) =>
    block(`agreement.${itemId}.${memberId}`, words, otherBlocks.agreement),
  ),
  ...of.declarations.flatMap(({ id, text, ruling }) => [
    block(`declaration.${id}`, text, otherBlocks.declaration),
    block(`ruling.${id}`, ruling, otherBlocks.ruling),
  ]),
  ...of.actions.flatMap(actionBlocksOf),
  ...of.reviews.flatMap((review) => reviewBlocksOf(review, of.risk)),
  ...of.offers.flatMap((offer) =>
    toldIn(offerBlocks).map(([field, rule]) =>
      block(`offer.${offer.id}.${field}`, String(offer[field]), rule),
    ),
  ),
  ...toldIn(togetherBlocks).map(([field, rule]) =>
    block(`together.${field}`, textOf(of.together?.[field]), rule),
  ),
  ...of.contributions.map(({ id, words }) => block(`discipline.${id}`, words, otherBlocks.discipline)),
  ...of.goals.flatMap(goalBlocksOf),
  ...of.scores.flatMap((score) => ratedBlocksOf(`score.${score.id}`, score)),
]

const block = (key: string, text: string, rule: BlockRule, list?: string): Block =>
  list === undefined ? { key, text, rule } : { key, text, rule, list }

const under = (key: string, one: Block): Block => ({ ...one, under: key })

/** What is neither a text nor among the lists below has no block. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Lists of plain texts, whose entries are known by their words alone. */
export const plainLists = [
  'benefits',
  'costOfNotDoing',
  'strengths',
  'stopTriggers',
  'reviewTriggers',
] as const

type Entries = (risk: RiskBody, key: string, rule: BlockRule) => Block[]

const riskLists: Partial<Readonly<Record<keyof RiskBody, Entries>>> = {
  ...Object.fromEntries(
    plainLists.map((field): [string, Entries] => [
      field,
      (risk, key, rule) => risk[field].map((text, index) => block(`${key}.${index}`, text, rule, key)),
    ]),
  ),
  options: ({ options }, key, rule) =>
    options.flatMap(({ id, title, person, health, socialCare }) => [
      block(`${key}.${id}.title`, title, rule),
      block(`${key}.${id}.person`, person, rule),
      block(`${key}.${id}.health`, health, healths),
      block(`${key}.${id}.socialCare`, socialCare, councils),
    ]),
  pitfalls: ({ pitfalls }, key, rule) =>
    pitfalls.flatMap(({ id, text, toWhom }) => [
      block(`${key}.${id}`, text, rule),
      block(`${key}.${id}.toWhom`, toWhom, rule),
    ]),
  safetyNets: ({ safetyNets }, key, rule) =>
    safetyNets.map(({ id, text }) => block(`${key}.${id}`, text, rule)),
  capacity: ({ capacity }, key, rule) => [
    block(`${key}.question`, capacity.question, rule),
    block(`${key}.note`, capacity.note, rule),
  ],
}

const riskBlocksOf = (risk: RiskBody): Block[] =>
  toldIn(riskBlocks).flatMap(([field, rule]) => {
    const key = `risk.${field}`
    const list = riskLists[field]
    return list === undefined ? [block(key, textOf(risk[field]), rule)] : list(risk, key, rule)
  })

const planBlocksOf = (plan: PlanFields): Block[] =>
  toldIn(planBlocks).map(([field, rule]) =>
    field === 'request'
      ? block('plan.request', plan.request.reason, rule)
      : block(`plan.${field}`, String(plan[field]), rule),
  )

function lineBlocksOf(line: LineOfCase, section117: boolean): Block[] {
  const whole = { ...otherBlocks.line, whole: audiencesOfLine(line, section117), passage: [] }
  const key = `line.${line.id}`
  return [
    block(key, '', whole),
    under(key, block(`${key}.amounts`, '', whole)),
    ...toldIn(lineBlocks).map(([field, rule]) =>
      under(key, block(`${key}.${field}`, String(line[field]), rule)),
    ),
  ]
}

function actionBlocksOf({ id, text, before, ...since }: ActionWords): Block[] {
  const key = `action.${id}`
  const said = (['outcome', 'evidence', 'reason'] as const).map((of) =>
    under(key, block(`${key}.${of}`, since[of], otherBlocks.actionSince)),
  )
  return [
    block(key, text, otherBlocks.action),
    ...said,
    // Whatever is marked of what is said of it now covers what was said before it.
    ...before.map((one, at) => ({
      ...under(key, block(`${key}.before.${one.version}-${at}`, one.text, otherBlocks.actionBefore)),
      quotes: said.map((of) => of.key),
    })),
  ]
}

/** Notes by the promise that each is about. */
function reviewBlocksOf(review: BlockSource['reviews'][number], risk: RiskBody): Block[] {
  const { id, body, triggerWords, cancelledBecause } = review
  const opened = block(`review.${id}.trigger`, triggerWords, otherBlocks.reviewOpened)
  return [
    { ...opened, quotes: triggersIn(triggerWords, risk) },
    block(`review.${id}.cancelled`, cancelledBecause, otherBlocks.reviewOpened),
    ...toldIn(reviewBlocks).flatMap(([field, rule]) => {
      const key = `review.${id}.${field}`
      const value = body[field]
      return Array.isArray(value)
        ? value.map((answer) => block(`${key}.${answer.key}`, answer.note, rule))
        : [block(key, textOf(value), rule)]
    }),
  ]
}

/** A trigger is written down with when and how it came: what was said of one that is kept would tell of it. */
const triggersIn = (words: string, risk: RiskBody): readonly string[] =>
  (['stopTriggers', 'reviewTriggers'] as const).flatMap((list) =>
    risk[list].flatMap((text, index) =>
      text.trim() !== '' && words.includes(text.trim()) ? [`risk.${list}.${index}`] : [],
    ),
  )

function goalBlocksOf({ id, words, endWords, ratings }: BlockSource['goals'][number]): Block[] {
  const key = `goal.${id}`
  return [
    block(key, words, otherBlocks.goal),
    under(key, block(`${key}.end`, endWords, otherBlocks.courseNote)),
    ...ratings.flatMap((rating) => {
      const [note, ...back] = ratedBlocksOf(`rating.${rating.id}`, rating)
      return [...(note ? [under(key, note)] : []), ...back]
    }),
  ]
}

const ratedBlocksOf = (key: string, { note, back }: RatedWords): Block[] => [
  block(key, note, otherBlocks.courseNote),
  under(key, block(`${key}.back`, back, otherBlocks.courseNote)),
]

/** A whole line is one agency's own only where the other pays nothing of it, and they do not owe it together. */
export function audiencesOfLine(
  line: Pick<BudgetLineFields, 'healthPence' | 'socialCarePence' | 'outsideSection117'>,
  section117: boolean,
): readonly Audience[] {
  const audiences: Audience[] = ['both', 'withhold_from_person']
  // Mental Health Act 1983 s117(2): a duty of both.
  if (section117 && !line.outsideSection117) return audiences
  if (line.socialCarePence === 0) audiences.push('health')
  if (line.healthPence === 0) audiences.push('social_care')
  return audiences
}

function decisionBlocks(decision: BlockSource['decisions'][number]): Block[] {
  const { itemId, conditions } = decision
  const key = `decision.${itemId}`
  return [
    block(`${key}.reasons`, decision.reasons, otherBlocks.reasons),
    block(`${key}.legalBasis`, decision.legalBasis, otherBlocks.legalBasis),
    ...conditions.map(({ id, text }) => block(`${key}.condition.${id}`, text, otherBlocks.condition)),
    block(`${key}.changesReason`, decision.changesReason, otherBlocks.changesReason),
    block(`${key}.healthView`, decision.healthView, otherBlocks.escalatedHealthView),
    block(`${key}.socialCareView`, decision.socialCareView, otherBlocks.escalatedSocialCareView),
  ]
}

/** Which agency may call a block its own: a marked passage in another's words is not theirs to hide. */
export const isOwn = ({ rule }: Pick<Block, 'rule'>, side: Side | null): boolean =>
  rule.of === null || rule.of === side
