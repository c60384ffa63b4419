import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { command, everyone, ofOneCase, query, workers } from './kernel/op.ts'
import { Line, OptionalLine, Pence, Text, Version } from './kernel/text.ts'

/** One budget of both agencies; help to plan and buy, to be heard, and from somebody who has been there. */
export const supportKinds = ['joint_budget', 'brokerage', 'advocacy', 'peer_support'] as const
export type SupportKind = (typeof supportKinds)[number]

/** `appointed`: the law asks for an advocate, and nobody has to accept one. */
export const supportAnswers = ['waiting', 'accepted', 'declined', 'appointed'] as const
export type SupportAnswer = (typeof supportAnswers)[number]

/** Why somebody wants no joint budget, as far as it can be counted; more than one may be so, and their own words stand beside it. */
export const declineReasons = ['content', 'too_much', 'no_help', 'afraid', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Under which law an advocate comes; `other`: by agreement alone. */
export const advocacyKinds = ['care_act', 'imca', 'imha', 'other'] as const
export type AdvocacyKind = (typeof advocacyKinds)[number]

/** What was offered, and what came of it. */
export const OfferFields = z.strictObject({
  kind: z.enum(supportKinds),
  offeredOn: IsoDate,
  /** By name, as it is said: a member, or whoever works with them. */
  offeredBy: Line(120),
  /** The person, or somebody for them, asked before anybody had offered: on that day, and this is whom they asked. */
  askedFor: z.boolean(),
  answer: z.enum(supportAnswers),
  answeredOn: IsoDate.nullable(),
  /** Of one that was declined: why, in the person’s words. Of the others: what they are to help with. */
  words: Text(1000),
  /** Of a joint budget that was declined alone. */
  because: z.array(z.enum(declineReasons)).max(declineReasons.length),
  /** Of an advocate alone. */
  under: z.enum(advocacyKinds).nullable(),
  /** Empty while nobody has been found. */
  name: OptionalLine(120),
  organisation: OptionalLine(200),
  sinceOn: IsoDate.nullable(),
  /** Null: it goes on. */
  endedOn: IsoDate.nullable(),
  endWords: Text(1000),
  /** The line of the plan that pays for it; its amount stands there and nowhere else. */
  lineId: Id.nullable(),
})
export type OfferFields = Readonly<z.output<typeof OfferFields>>

/** As it is added: whoever says nothing of them was offered it, and named no reason. */
export const NewOffer = OfferFields.extend({
  askedFor: OfferFields.shape.askedFor.default(false),
  because: OfferFields.shape.because.default([]),
})

export const emptyOffer: Omit<OfferFields, 'kind' | 'offeredOn' | 'offeredBy'> = {
  askedFor: false,
  answer: 'waiting',
  answeredOn: null,
  words: '',
  because: [],
  under: null,
  name: '',
  organisation: '',
  sinceOn: null,
  endedOn: null,
  endWords: '',
  lineId: null,
}

export interface Offer extends OfferFields {
  readonly id: string
  readonly caseId: string
  /** It was made with an earlier case, which this one goes on from: counted there. */
  readonly carriedFromId: string | null
  readonly version: number
}

/** Whether they said yes, or it is owed by law. */
export const wasAccepted = ({ answer }: Pick<OfferFields, 'answer'>): boolean =>
  answer === 'accepted' || answer === 'appointed'

/** Whether somebody is there by it now. */
export const goesOn = ({ answer, endedOn }: Pick<OfferFields, 'answer' | 'endedOn'>): boolean =>
  wasAccepted({ answer }) && endedOn === null

/** The case’s own field that names whoever does this now; peer support has none, and a budget nobody. */
export const namedIn = {
  joint_budget: null,
  advocacy: 'advocate',
  brokerage: 'broker',
  peer_support: null,
} as const

/** Whether somebody comes of it who works with the person; of a budget money comes, which stands in the plan. */
export const bringsSomebody = ({ kind }: Pick<OfferFields, 'kind'>): boolean => kind !== 'joint_budget'

const Answer = z.enum(['yes', 'no']).nullable()

/** What is done once for both agencies, or why it is not; what the law asks about advocacy; and the old way to size a budget. */
export const TogetherFields = z.strictObject({
  jointAssessment: Answer,
  jointAssessmentWhy: Text(1000),
  singlePlan: Answer,
  singlePlanWhy: Text(1000),
  /** Whether the one key worker has authority over both purses. */
  bothPurses: Answer,
  bothPursesWhy: Text(1000),
  oneAccount: Answer,
  oneAccountWhy: Text(1000),
  /** Substantial difficulty in being involved (Care Act 2014 s67(4)). */
  difficulty: Answer,
  /** Somebody appropriate, who is not paid, to support and represent them (s67(5)). */
  appropriatePerson: Answer,
  appropriatePersonWho: OptionalLine(200),
  /** Hospital for 28 days or more, or a care home for 8 weeks or more, may come of it; or serious medical treatment. */
  longStay: Answer,
  /** As somebody wrote it down; care clusters are no longer used to pay for services. */
  careCluster: OptionalLine(120),
  clusterPence: Pence.nullable(),
  /** From which table, and of what year. */
  clusterFrom: OptionalLine(200),
})
export type TogetherFields = Readonly<z.output<typeof TogetherFields>>

/** The four that are asked; each with its own reason beside it. */
export const onceForBoth = ['jointAssessment', 'singlePlan', 'bothPurses', 'oneAccount'] as const
export type OnceForBoth = (typeof onceForBoth)[number]

export const emptyTogether: TogetherFields = {
  jointAssessment: null,
  jointAssessmentWhy: '',
  singlePlan: null,
  singlePlanWhy: '',
  bothPurses: null,
  bothPursesWhy: '',
  oneAccount: null,
  oneAccountWhy: '',
  difficulty: null,
  appropriatePerson: null,
  appropriatePersonWho: '',
  longStay: null,
  careCluster: '',
  clusterPence: null,
  clusterFrom: '',
}

export type DutyState = 'met' | 'offered' | 'unmet'

/** One thing that the law asks about an independent advocate for this person, and whether it is done (rules/advocacy.ts). */
export interface AdvocacyDuty {
  readonly law: 'care_act_s67' | 'care_act_s68' | 'mca_imca' | 'mha_imha'
  /** `must`: one is to be arranged; `told`: they are to be told that they can have one; `ask`: nobody has said what it hangs on. */
  readonly asks: 'must' | 'told' | 'ask'
  readonly state: DutyState
}

export interface Support {
  readonly caseId: string
  /** In the order in which they were offered. */
  readonly offers: readonly Offer[]
  readonly together: TogetherFields
  /** Of `together`; 0: nobody has written any of it yet. */
  readonly togetherVersion: number
  /** What the law asks about advocacy, as far as it is known. */
  readonly duties: readonly AdvocacyDuty[]
}

export interface OfferOfPerson extends Offer {
  readonly caseReference: string
}

const change = { about: 'caseId' } as const

export const support = {
  ofCase: query<Support>()(z.strictObject({ caseId: Id }), everyone, ofOneCase),
  /** Of all their cases, the newest first; what a case goes on with is told once, where it was offered. */
  ofPerson: query<readonly OfferOfPerson[]>()(z.strictObject({ personId: Id }), everyone),
  /** `invalid` where its parts do not fit together (rules/support-offer.ts), or the line is of another case. */
  add: command<Support>()(z.strictObject({ caseId: Id, offer: NewOffer }), workers, {
    ...change,
    did: 'Wrote down an offer of a joint budget or of support',
  }),
  change: command<Support>()(
    z.strictObject({ offerId: Id, version: Version, changes: OfferFields.partial() }),
    workers,
    { about: 'offerId', did: 'Changed what came of an offer of a joint budget or of support' },
  ),
  /** Written down by mistake; what it said stays in history. */
  remove: command<Support>()(z.strictObject({ offerId: Id, version: Version }), workers, {
    about: 'offerId',
    did: 'Took out an offer of a joint budget or of support',
  }),
  /** `version`: 0 for the first time. */
  setTogether: command<Support>()(
    z.strictObject({ caseId: Id, version: z.int().min(0), changes: TogetherFields.partial() }),
    workers,
    { ...change, did: 'Recorded what is done once for both agencies' },
  ),
}
