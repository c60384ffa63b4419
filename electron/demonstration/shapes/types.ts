import type { Case, WordsSource } from '../../../shared/cases.ts'
import type { Person } from '../../../shared/people.ts'
import type { BudgetLineFields, PlanFields } from '../../../shared/plans.ts'
import type { Referral } from '../../../shared/referrals.ts'
import type { Option, Pitfall, RiskBody, SafetyNet } from '../../../shared/risks.ts'

// The demonstration panel is written as data and goes through the same operations as a panel's own work, so a
// story holds what a person would type and nothing that Accord derives or numbers by itself.

// Omit on a union keeps only what its members share; this takes the id from each member.
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

type Address = 'addressLine1' | 'addressLine2' | 'town'
export type DemoPerson = Omit<
  Person,
  'id' | 'version' | 'nhsNumber' | 'nhsNumberStatus' | 'formerNames' | Address
> &
  Partial<Pick<Person, Address>> & {
    /** Ten digits, always in the 999 range that is never given to a real person. */
    readonly nhsNumber: string
  }

type ReferralText =
  | 'side'
  | 'referredOn'
  | 'reason'
  | 'requestedBecause'
  | 'team'
  | 'worker'
  | 'legalStatus'
  | 'section117'
  | 'indicativePence'
  | 'weeklyContributionPence'
  | 'financialAssessment'
  | 'consentToShare'
  | 'sharingObjection'

/** How one agency wrote the person down, where it differs from the truth: what makes a possible match. */
export type AsSent = Partial<
  Pick<DemoPerson, 'familyName' | 'givenName' | 'dateOfBirth' | 'nhsNumber' | 'postcode'>
>

export type DemoReferral = Pick<Referral, ReferralText> & { readonly asSent?: AsSent }

export type DemoOption = WithoutId<Option>
export type DemoPitfall = WithoutId<Pitfall>
export type DemoSafetyNet = WithoutId<SafetyNet>

type Listed = 'options' | 'pitfalls' | 'safetyNets'
export type DemoRisk = Partial<Omit<RiskBody, Listed>> & {
  readonly options: readonly DemoOption[]
  readonly pitfalls: readonly DemoPitfall[]
  readonly safetyNets: readonly DemoSafetyNet[]
}

/** A budget line with its split as a percentage; a line that must not add up gives both amounts instead. */
export type DemoLine = Partial<Omit<BudgetLineFields, 'unitsHundredths'>> &
  Pick<BudgetLineFields, 'description' | 'category' | 'unitPence' | 'frequency'> & {
    /** Units in each period: 2.5 hours a week is 2.5. One where left out. */
    readonly units?: number
    /** Health's part of the line, 0 to 100; the council pays the rest. */
    readonly healthPercent: number
  }

export type DemoPlan = Partial<PlanFields> & { readonly lines: readonly DemoLine[] }

type CaseText = Pick<
  Case,
  'words' | 'wordsNote' | 'ask' | 'whyPanel' | 'section117' | 'keyWorker' | 'advocate'
>

export interface DemoCase extends CaseText {
  /** Names the case in the meeting scripts, e.g. `threlfall` or `threlfall-2`. */
  readonly key: string
  /** Which of the person's referrals it joins, counted from 0. */
  readonly referrals: readonly number[]
  readonly wordsSource: WordsSource
  readonly wordsOn: string | null
  readonly risk: DemoRisk
  readonly plan: DemoPlan
  /** Written reasons for what a rule finds; `line` is counted from 0. */
  readonly answers?: readonly { readonly rule: string; readonly line: number; readonly reason: string }[]
}

export interface DemoStory {
  readonly person: DemoPerson
  /** The day on which they took their objection back. */
  readonly objectionEndedOn?: string
  readonly referrals: readonly DemoReferral[]
  /** In the order in which they came to the panel; empty while the referral waits in the queue. */
  readonly cases: readonly DemoCase[]
}
