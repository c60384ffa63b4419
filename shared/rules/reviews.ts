import { addMonths } from '../kernel/dates.ts'
import { sides } from '../kernel/text.ts'
import type { Side } from '../kernel/text.ts'
import type { DueReview, MetReview, ReviewBasis } from '../review-due.ts'
import { workingDayBy } from './bank-holidays.ts'

interface ReviewDuty {
  /** Whose it is: each of them has to take part. */
  readonly sides: readonly Side[]
  /** The most months from the start to the first review, and from one to the next; null: no law says it. */
  readonly first: number | null
  readonly next: number | null
  readonly source: string
  /** In force from. */
  readonly from: string | null
}

export const reviewDuties: Readonly<Record<ReviewBasis, ReviewDuty>> = {
  health: {
    sides: ['health'],
    first: 3,
    next: 12,
    source: 'National Health Service (Direct Payments) Regulations 2013 (SI 2013/1617), reg 14',
    from: '2013-08-01',
  },
  council: {
    sides: ['socialCare'],
    first: 6,
    next: 12,
    source: 'Care and Support (Direct Payments) Regulations 2014 (SI 2014/2871), reg 7',
    from: '2015-04-01',
  },
  // One duty of both (section 117(2)): one of them alone has not reviewed it.
  section_117: {
    sides: ['health', 'socialCare'],
    first: 12,
    next: 12,
    // The Act says how long it lasts and not how often it is looked at: yearly is the field's (DOMAIN §6.1).
    source: 'Mental Health Act 1983, section 117(2); yearly as in Camden, review of section 117',
    from: '1983-09-30',
  },
  decided: { sides: [], first: null, next: null, source: 'The decision itself', from: null },
}

/**
 * Where it stands that one review may serve both: neither regulation asks for one held apart, and the council has to
 * co-ordinate its own with the NHS’s so that the person bears no more than they must.
 */
export const jointSource =
  'Care and support statutory guidance, chapter 12, co-ordination with direct payments for health care; Care Act 2014, section 6'

/** What decides when a decision is looked at again. All days are ISO dates. */
export interface ReviewFacts {
  /** When the plan starts; where nobody said, when it was decided. */
  readonly startsOn: string
  readonly pays: Readonly<Record<Side, boolean>>
  readonly section117: boolean
  /** The decision's own day; null: it has none. */
  readonly reviewOn: string | null
  /** The day that the plan gives for an agency's first review. */
  readonly planned: Readonly<Record<Side, string | null>>
  /** When each last took part in one; null: never. */
  readonly last: Readonly<Record<Side, string | null>>
  /** When both last took part in one together; null: never. */
  readonly lastTogether: string | null
}

/** Every review that is to come, the earliest first; one a basis. */
export function dueReviews(facts: ReviewFacts): readonly DueReview[] {
  const { pays, section117, reviewOn, startsOn, lastTogether } = facts
  const days: readonly (readonly [ReviewBasis, string | null])[] = [
    ['health', pays.health ? agencyDue(facts, 'health') : null],
    ['council', pays.socialCare ? agencyDue(facts, 'socialCare') : null],
    ['section_117', section117 ? counted(reviewDuties.section_117, startsOn, lastTogether) : null],
    ['decided', reviewOn],
  ]
  return days
    .flatMap(([basis, lastOn]) => (lastOn === null ? [] : { basis, lastOn, dueOn: workingDayBy(lastOn) }))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

const basisOf = { health: 'health', socialCare: 'council' } as const

/** The law's day, or an earlier one that the plan promises. */
function agencyDue({ startsOn, last, planned }: ReviewFacts, side: Side): string | null {
  const before = last[side]
  const by = counted(reviewDuties[basisOf[side]], startsOn, before)
  const promised = planned[side]
  // What the plan promised was for the first review.
  return by === null || before !== null || promised === null || promised > by ? by : promised
}

function counted({ first, next }: ReviewDuty, startsOn: string, last: string | null): string | null {
  const months = last === null ? first : next
  return months === null ? null : addMonths(last ?? startsOn, months)
}

/**
 * What a review held on that day by these agencies is a review of. Held together it is each one's own (`jointSource`); who
 * took no part still owes theirs.
 */
export const meets = (
  due: readonly DueReview[],
  heldOn: string,
  tookPart: readonly Side[],
): readonly MetReview[] =>
  due.map((one) => {
    const absent = reviewDuties[one.basis].sides.filter((side) => !tookPart.includes(side))
    return { ...one, met: absent.length === 0, inTime: heldOn <= one.lastOn, absent }
  })

/** Whether one review served both: it met what each of them owes. */
export const isJoint = (met: readonly MetReview[]): boolean => {
  const served = met.filter((one) => one.met).flatMap(({ basis }) => reviewDuties[basis].sides)
  return sides.every((side) => served.includes(side))
}
