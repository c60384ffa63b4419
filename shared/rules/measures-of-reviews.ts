import type { Measure } from './measures.ts'

const reviews = 'Reviews concluded, at a panel or at the front line'
const concluded = 'Reviews concluded in these months, by the day of the meeting or of the two signatories'

/** What is found when a decision is looked at again. */
export const reviewMeasures = {
  reviewsMet: {
    group: 'evidence',
    form: 'share',
    title: 'Something that was hoped for came about',
    numerator: 'Of these, reviews at which one outcome at least was met, or met in part',
    denominator: reviews,
    period: concluded,
    source: 'What each review says of the outcomes that the decision promised',
    cannot:
      'Whether it came about because of the budget, and how those are who were not reviewed. An outcome that nobody said anything of counts as not met.',
    better: 'more',
  },
  reviewsHarm: {
    group: 'evidence',
    form: 'share',
    title: 'Some harm came of it',
    numerator: 'Of these, reviews that say that harm was done',
    denominator: reviews,
    period: concluded,
    source: 'What each review says of harm',
    cannot:
      'How serious it was, whether it would have come anyway, and harm that nobody told of. Taking no risk does harm too.',
    better: 'fewer',
  },
  reviewsJoint: {
    group: 'integration',
    form: 'share',
    title: 'Reviewed by both agencies together',
    numerator: 'Of these, reviews in which both agencies took part',
    denominator: reviews,
    period: concluded,
    source: 'Who took part in each review',
    cannot: 'Whether both had to: some plans are one agency’s alone.',
    better: 'more',
  },
} as const satisfies Readonly<Record<string, Measure>>
