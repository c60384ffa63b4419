import type { Measure } from './measures.ts'

const answered =
  'Joint budgets that people answered to, accepted or declined; somebody may be asked more than once'
const answeredIn = 'Answers given in these months'
const offers = 'What was written down of joint budgets, where the case is worked on'

const declined = (title: string, numerator: string) =>
  ({
    group: 'takeUp',
    form: 'share',
    title: `Declined: ${title}`,
    numerator: `Of these, those that were declined with this among the reasons: ${numerator}`,
    denominator: answered,
    period: answeredIn,
    source: 'What was ticked beside the person’s own words',
    cannot:
      'Whether it was the only reason: several may be ticked. Whoever ticked it heard the reason and may have heard another.',
    better: 'fewer',
  }) satisfies Measure

/** Whether people get the choice: offered, asked for, accepted, declined and why, and of how many who could have had one. */
export const takeUpMeasures = {
  budgetTakeUp: {
    group: 'takeUp',
    form: 'typed',
    title: 'Joint budgets accepted, of all who could have one',
    numerator: 'Joint budgets accepted in these months',
    denominator:
      'People who could have a joint budget, as somebody typed it in for these months and this team or agency',
    period: answeredIn,
    source: `${offers}; and whatever source stands with the number that was typed in`,
    cannot:
      'Whether the number that was typed in is right, and whether all of them know that they may ask. A number for a year is set beside each part of that year. Numbers of agencies and of teams may have the same person in them: they are not added up.',
    better: 'more',
  },
  budgetOffered: {
    group: 'takeUp',
    form: 'share',
    title: 'A joint budget was offered or asked for',
    numerator:
      'Of these, cases in which somebody wrote down that one was offered or asked for, whenever that was',
    denominator: 'Cases opened in these months',
    period: 'By the day on which the case was opened',
    source: offers,
    cannot:
      'Whether it was offered and nobody wrote it down, and whether the person understood what was offered. Not everybody in it could have one.',
    better: 'more',
  },
  budgetAsked: {
    group: 'takeUp',
    form: 'share',
    title: 'The person asked first',
    numerator: 'Of these, those that the person, or somebody for them, asked for before anybody offered it',
    denominator: 'Joint budgets offered or asked for; somebody may be asked more than once',
    period: 'Offered or asked for in these months',
    source: offers,
    cannot: 'Who would have asked had they known. Neither many nor few is good by itself.',
  },
  budgetAccepted: {
    group: 'takeUp',
    form: 'share',
    title: 'A joint budget was accepted',
    numerator: 'Of these, those that were accepted; the others were declined',
    denominator: answered,
    period: answeredIn,
    source: offers,
    cannot:
      'How free the choice was, and how many have not answered yet. Declining may be the right choice for somebody.',
  },
  declinedContent: declined('content with what they have', 'they are content with what they have'),
  declinedTooMuch: declined('too much to look after', 'a budget would be too much to look after'),
  declinedNoHelp: declined('nobody to help with it', 'there is nobody to help them with it'),
  declinedAfraid: declined('afraid of losing something', 'they are afraid to lose support or benefits'),
} as const satisfies Readonly<Record<string, Measure>>
