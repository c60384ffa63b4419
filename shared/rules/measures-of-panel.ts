import type { Measure } from './measures.ts'
import { decided, decidedIn } from './measures-of-tests.ts'

const meetings = 'Panel meetings held in these months that are over'
const items = 'Cases on the agendas of meetings of the panel that are over, once for each meeting'

/** How the panel itself works. */
export const healthMeasures = {
  panelShare: {
    group: 'health',
    form: 'share',
    title: 'Decided at the panel',
    numerator:
      'Of these, cases decided at a meeting of the panel and not by two signatories at the front line',
    denominator: decided,
    period: decidedIn,
    source: 'Records. Panels are for the exception: Care and support statutory guidance, 10.85',
    cannot: 'Whether the panel was needed. What would have been needed instead stands by team below.',
    better: 'fewer',
    link: 'panel',
  },
  daysToDecision: {
    group: 'health',
    form: 'days',
    title: 'Days from referral to decision',
    numerator: 'Days from the first referral of a case to its decision; the middle one of all',
    denominator: 'Decided cases that came by a referral',
    period: decidedIn,
    source: 'Referrals and records',
    cannot: 'How long those have waited who wait still, and how long it took until somebody was referred.',
    better: 'fewer',
  },
  putOff: {
    group: 'health',
    form: 'share',
    title: 'Put off to another meeting',
    numerator: 'Of these, cases that were not decided and went to a later meeting',
    denominator: items,
    period: meetings,
    source: 'Agendas',
    cannot:
      'Whether waiting was right: a case that lacks something may be better for it. By month or team it is not told: with so few, it would say how many a team decided.',
    better: 'fewer',
    link: 'panel',
    isUndivided: true,
  },
  lateListed: {
    group: 'health',
    form: 'share',
    title: 'Listed after the time limit',
    numerator: 'Of these, cases listed later than the panel’s terms allow',
    denominator: items,
    period: meetings,
    source: 'Agendas',
    cannot: 'Why: some are urgent, and the chair took them for it.',
    better: 'fewer',
  },
  withoutQuorum: {
    group: 'health',
    form: 'share',
    title: 'Too few were there to decide',
    numerator:
      'Of these, cases that were discussed or waited because not enough members of each agency were there',
    denominator: items,
    period: meetings,
    source: 'Attendance at each case',
    cannot: 'Who was missing.',
    better: 'fewer',
  },
  dissent: {
    group: 'health',
    form: 'share',
    title: 'Somebody disagreed, and it is on the record',
    numerator: 'Of these, cases with a member who disagreed with the decision',
    denominator: decided,
    period: decidedIn,
    source: 'Where each member stood, as it was recorded',
    cannot: 'Whether people felt free to disagree. None at all may be no good sign.',
  },
  waitingLong: {
    group: 'health',
    form: 'share',
    title: 'Waiting for eight weeks or longer',
    numerator: 'Of these, cases referred eight weeks ago or earlier',
    denominator: 'Cases that nobody has decided yet',
    period: 'How it stands today',
    isNow: true,
    source: 'Cases and referrals',
    cannot: 'How urgent each is, and why it waits.',
    better: 'fewer',
  },
  actionsOverdue: {
    group: 'health',
    form: 'share',
    title: 'Actions that are overdue',
    numerator: 'Of these, actions whose day has passed',
    denominator: 'Actions that are open; a case may have several',
    period: 'How it stands today',
    isNow: true,
    source: 'Actions',
    cannot: 'What it means for the person that one is not done.',
    better: 'fewer',
  },
  reviewsOverdue: {
    group: 'health',
    form: 'share',
    title: 'Reviews that are overdue',
    numerator: 'Of these, cases whose review was due before today',
    denominator: 'Cases that have a review to come',
    period: 'How it stands today',
    isNow: true,
    source: 'Review days, as law and decision set them',
    cannot: 'Whether the person is worse off for it.',
    better: 'fewer',
  },
} as const satisfies Readonly<Record<string, Measure>>

/** What is spent. */
export const moneyMeasures = {
  healthYear: {
    group: 'money',
    form: 'money',
    title: 'Health pays, for a year',
    numerator: 'What health pays of the plans, each line for its own first twelve months',
    denominator: 'Decided cases that health pays for',
    period: decidedIn,
    source: 'The lines of the plan as it stands',
    cannot: 'What was spent in the end. An amount that one agency alone may know is not in it.',
  },
  councilYear: {
    group: 'money',
    form: 'money',
    title: 'The council pays, for a year',
    numerator: 'What the council pays of the plans, each line for its own first twelve months',
    denominator: 'Decided cases that the council pays for',
    period: decidedIn,
    source: 'The lines of the plan as it stands',
    cannot:
      'What was spent in the end, and what the person pays towards it. An amount that one agency alone may know is not in it.',
  },
  overIndicative: {
    group: 'money',
    form: 'share',
    title: 'Budgets over the indicative amount',
    numerator:
      'Of these, cases whose plan costs more for a year than the agencies thought when they referred',
    denominator: decided,
    period: decidedIn,
    source: 'Indicative budgets of the referrals, and the lines of the plan',
    cannot: 'Which of the two was wrong. Without an indicative budget a case is not over it.',
  },
} as const satisfies Readonly<Record<string, Measure>>
