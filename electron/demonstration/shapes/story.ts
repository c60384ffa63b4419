import { z } from 'zod'
import { CaseFields } from '../../../shared/cases.ts'
import { IsoDate } from '../../../shared/kernel/iso-date.ts'
import { hasValidCheckDigit } from '../../../shared/kernel/nhs-number.ts'
import { OptionalLine, Pence, Said, Side } from '../../../shared/kernel/text.ts'
import { OfferFields, TogetherFields } from '../../../shared/support.ts'
import { PersonFields, nothingKnown } from '../../../shared/people-fields.ts'
import { DemoPlan } from './plan-told.ts'
import { DemoRisk } from './risk-told.ts'
import { some } from './some.ts'

// The demonstration panel is written as data and goes through the same operations as a panel's own work, so a story
// says what a person would type and nothing that Accord derives or numbers by itself. What it leaves out is as it is of
// anybody of whom nothing is said: a field that is new to the contract touches no story.

const InventedNumber = z
  .string()
  .regex(/^999\d{7}$/, 'not of the range that is never given to a real person')
  .refine(hasValidCheckDigit, 'its check digit is wrong')

const derived = { formerNames: true, pronoun: true, nhsNumberStatus: true } as const
const Known = PersonFields.omit(derived)
const { familyName, dateOfBirth, gender } = Known.shape
const { formerNames: _former, pronoun: _pronoun, nhsNumberStatus: _status, ...nothing } = nothingKnown

const DemoPerson = z
  .strictObject({
    ...some(Known),
    familyName,
    dateOfBirth,
    gender,
    nhsNumber: InventedNumber,
    postcode: z.string().regex(/^NV\d \dZZ$/, 'post is delivered there'),
  })
  .transform((person) => ({ ...nothing, givenName: '', ...person }))
export type DemoPerson = z.output<typeof DemoPerson>

/** How one agency wrote the person down, where it differs from the truth: what makes a possible match. */
const AsSent = z.strictObject(some(z.strictObject({ familyName, dateOfBirth })))

const DemoReferral = z.strictObject({
  side: Side,
  referredOn: IsoDate,
  reason: Said(4000),
  requestedBecause: z.exactOptional(OptionalLine(300)),
  team: z.exactOptional(OptionalLine(120)),
  worker: z.exactOptional(OptionalLine(120)),
  legalStatus: z.exactOptional(OptionalLine(120)),
  section117: z.exactOptional(z.boolean()),
  indicativePence: z.exactOptional(Pence),
  weeklyContributionPence: z.exactOptional(Pence),
  financialAssessment: z.exactOptional(OptionalLine(120)),
  consentToShare: z.exactOptional(z.boolean()),
  sharingObjection: z.exactOptional(z.boolean()),
  asSent: z.exactOptional(AsSent),
})
export type DemoReferral = z.output<typeof DemoReferral>

const { words, wordsSource, wordsNote, ask, whyPanel, keyWorker } = CaseFields.shape
const unsaid = { wordsOn: null, section117: false, advocate: '' }

const { kind, offeredOn, offeredBy } = OfferFields.shape

/** Brokerage, advocacy or peer support, and what they said to it; what it leaves out is as it is of one that nobody answered. */
const DemoOffer = z.strictObject({
  ...some(OfferFields.omit({ lineId: true })),
  kind,
  offeredOn,
  offeredBy,
  /** The line that pays for it, counted from 0. */
  line: z.exactOptional(z.int().min(0)),
})
export type DemoOffer = z.output<typeof DemoOffer>

const DemoCase = z
  .strictObject({
    ...some(CaseFields),
    words,
    wordsSource,
    wordsNote,
    ask,
    whyPanel,
    keyWorker,
    /** Names the case in the meeting scripts, e.g. `threlfall` or `threlfall-2`. */
    key: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
    /** Which of the person's referrals it joins, counted from 0. */
    referrals: z.array(z.int().min(0)).min(1).readonly(),
    risk: DemoRisk,
    plan: DemoPlan,
    offers: z.exactOptional(z.array(DemoOffer).readonly()),
    together: z.exactOptional(z.strictObject(some(TogetherFields))),
    /** Written reasons for what a rule finds; `line` is counted from 0. */
    answers: z.exactOptional(
      z.array(z.strictObject({ rule: z.string(), line: z.int().min(0), reason: Said() })).readonly(),
    ),
  })
  .transform((one) => ({ ...unsaid, ...one }))

/** A case as it is written. */
export type DemoCase = z.input<typeof DemoCase>
/** With what goes without saying. */
export type WholeCase = z.output<typeof DemoCase>

export const DemoStory = z
  .strictObject({
    person: DemoPerson,
    /** The day on which they took their objection back. */
    objectionEndedOn: z.exactOptional(IsoDate),
    referrals: z.array(DemoReferral).min(1).readonly(),
    /** In the order in which they came to the panel; none while the referral waits in the queue. */
    cases: z.array(DemoCase).readonly().default([]),
  })
  .superRefine(({ person, referrals, cases: all }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message })
    for (const { side } of referrals)
      if ((side === 'health' ? person.healthId : person.councilId) === null)
        refuse(`the ${side} system has no identifier for them`)
    for (const { key, referrals: joined, plan, answers = [], offers = [] } of all) {
      if (joined.some((index) => index >= referrals.length))
        refuse(`${key} joins a referral that is not there`)
      if (offers.some(({ line = 0 }) => line >= Math.max(plan.lines.length, 1)))
        refuse(`${key} has an offer paid for by a line that is not there`)
      if (answers.some(({ line }) => line >= plan.lines.length))
        refuse(`${key} answers for a line that is not there`)
    }
  })

/** A story as it is written. */
export type DemoStory = z.input<typeof DemoStory>
/** With what goes without saying. */
export type WholeStory = z.output<typeof DemoStory>
