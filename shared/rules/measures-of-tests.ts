import type { Measure } from './measures.ts'

export const decidedIn =
  'Cases whose decision was taken in these months, by the day of the meeting or of the two signatories'
export const decided = 'Cases decided, at a panel or at the front line; a review is not counted as a decision'

/** The five tests. Each is a stand-in for what nobody can count from records alone, and says what it can’t show. */
export const testMeasures = {
  advocateNamed: {
    group: 'brokerage',
    form: 'share',
    title: 'An advocate is named',
    numerator: 'Of these, cases with an advocate’s name on them',
    denominator: decided,
    period: decidedIn,
    source: 'The case',
    cannot: 'Whether the advocate was there, or was the one whom the person wanted.',
    better: 'more',
  },
  brokerNamed: {
    group: 'brokerage',
    form: 'share',
    title: 'Somebody arranges what the plan pays for',
    numerator: 'Of these, cases with a broker’s name on them',
    denominator: decided,
    period: decidedIn,
    source: 'The case',
    cannot: 'Whether the person chose them, and whether anything came of it.',
    better: 'more',
  },
  ownWords: {
    group: 'brokerage',
    form: 'share',
    title: 'The person’s own words were there',
    numerator: 'Of these, cases with words from the person, whoever wrote them down',
    denominator: decided,
    period: decidedIn,
    source: 'The words at the head of the case, and how they were given',
    cannot: 'Whether anybody listened.',
    better: 'more',
  },
  replacedYear: {
    group: 'releasing',
    form: 'money',
    title: 'What these plans replace, for a year',
    numerator: 'What each line of a plan says that it replaces costs for a year',
    denominator: 'Decided cases with a line that replaces something and says what that costs',
    period: decidedIn,
    source: 'The lines of the plan: what a line replaces, and what that costs a year',
    cannot:
      'Whether that money was in fact set free: what is bought in bulk costs the same with one person fewer. An amount that one agency alone may know is not in it.',
    better: 'more',
  },
  directPayment: {
    group: 'takeUp',
    form: 'share',
    title: 'Money in the person’s own hands',
    numerator: 'Of these, cases with a line that is paid as a direct payment',
    denominator: decided,
    period: decidedIn,
    source: 'How each line of the plan is managed',
    cannot:
      'Who was offered one and did not want it, and who could have had a budget and was never referred.',
    better: 'more',
  },
  bothReferred: {
    group: 'integration',
    form: 'share',
    title: 'Asked for by both agencies together',
    numerator: 'Of these, cases with a referral from each agency',
    denominator: decided,
    period: decidedIn,
    source: 'Referrals',
    cannot: 'Whether the two assessed the person once or twice.',
    better: 'more',
  },
  keyWorkerNamed: {
    group: 'integration',
    form: 'share',
    title: 'One key worker is named',
    numerator: 'Of these, cases with a key worker’s name on them',
    denominator: decided,
    period: decidedIn,
    source: 'The case',
    cannot: 'Whether that key worker may decide about both agencies’ money.',
    better: 'more',
  },
  bothPay: {
    group: 'integration',
    form: 'share',
    title: 'Both agencies pay',
    numerator: 'Of these, cases of which health and the council each pay something',
    denominator: decided,
    period: decidedIn,
    source: 'The lines of the plan',
    cannot:
      'Whether both should: some needs are one agency’s alone to meet. An amount that one agency alone may know is not in it.',
  },
  daysToBothSigned: {
    group: 'integration',
    form: 'days',
    title: 'Days until both agencies had signed',
    numerator:
      'Days from the decision to the later of the first signatures of each agency; the middle one of all',
    denominator: 'Decided cases that both agencies have signed',
    period: decidedIn,
    source: 'Signatures under the first version of the record',
    cannot: 'How long those take that are not signed yet: they are not in it until they are.',
    better: 'fewer',
  },
} as const satisfies Readonly<Record<string, Measure>>
