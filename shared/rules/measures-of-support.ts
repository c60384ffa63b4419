import type { Measure } from './measures.ts'
import { decided, decidedIn } from './measures-of-tests.ts'

const offers = 'What was written down of offers, where the case is worked on'
const together = 'What was answered of what is done once for both agencies'

const offered = (title: string, what: string) =>
  ({
    group: 'brokerage',
    form: 'share',
    title: `${title} was offered`,
    numerator: `Of these, cases in which somebody wrote down that ${what} was offered or asked for, whatever came of it`,
    denominator: decided,
    period: decidedIn,
    source: offers,
    cannot: 'Whether it was offered and nobody wrote it down, and whether there was anybody to come.',
    better: 'more',
  }) satisfies Measure

const accepted = (title: string, also = '') =>
  ({
    group: 'brokerage',
    form: 'share',
    title: `${title} was accepted`,
    numerator: `Of these, those that were accepted${also}; the others were declined`,
    denominator: `Offers of ${title.toLowerCase()} that were answered; somebody may be asked more than once`,
    period: 'Answers given in these months',
    source: offers,
    cannot: 'Whether anybody was found, how good it was, and how many have not answered yet.',
  }) satisfies Measure

const once = (title: string, numerator: string, cannot: string) =>
  ({
    group: 'integration',
    form: 'share',
    title,
    numerator: `Of these, cases for which it was answered that ${numerator}`,
    denominator: decided,
    period: decidedIn,
    source: together,
    cannot: `${cannot} Where nobody answered, it counts as no.`,
    better: 'more',
  }) satisfies Measure

/** Help to plan, to be heard and from somebody who has been there; and what is done once for both agencies. */
export const supportMeasures = {
  advocacyOffered: offered('Advocacy', 'an advocate'),
  advocacyAccepted: accepted('Advocacy', ', or arranged because the law asks for it'),
  brokerageOffered: offered('Brokerage', 'somebody to plan and arrange'),
  brokerageAccepted: accepted('Brokerage'),
  peerOffered: offered('Peer support', 'somebody who has been there'),
  peerAccepted: accepted('Peer support'),
  jointAssessment: once(
    'One joint assessment',
    'both agencies assessed the person once',
    'How good the assessment was, and how often the person told their story all the same.',
  ),
  singlePlan: once('One plan', 'there is one plan for both agencies', 'Whether both agencies work by it.'),
  bothPurses: once(
    'One key worker, with authority over both purses',
    'one key worker may decide about both agencies’ money',
    'How far that authority goes.',
  ),
  oneAccount: once(
    'One account',
    'the money of both agencies is in one account',
    'Whether an account was needed: plans that pay nobody directly have none.',
  ),
} as const satisfies Readonly<Record<string, Measure>>

const byScore =
  'Scores of measures whose reliable change is known, and the first score of the same edition by the same sort of rater'
const lastScores =
  'People’s last scores in these months, one for each measure and sort of rater, that have an earlier one to be set beside'

/** What people themselves hoped for, and how their scores went. */
export const outcomeMeasures = {
  goalsReached: {
    group: 'evidence',
    form: 'share',
    title: 'People reached their goals',
    numerator: 'Of these, goals that the person calls reached, or reached in part',
    denominator:
      'Goals that came to an end: reached, reached in part, or no longer wanted; somebody may have several',
    period: 'Goals that ended in these months',
    source: 'What became of each goal, in the person’s words',
    cannot:
      'How those fare who are still on the way, and whether the budget brought it about. That somebody no longer wants a goal is theirs to say, and no failure.',
    better: 'more',
  },
  scoresBetter: {
    group: 'evidence',
    form: 'share',
    title: 'Scores became reliably better',
    numerator:
      'Of these, scores that are better than the first by the measure’s own figure for reliable change',
    denominator: lastScores,
    period: 'Scores taken in these months',
    source: byScore,
    cannot:
      'Why, and how those are who were never asked again. Different measures are counted together: it says how many, never how much.',
    better: 'more',
  },
  scoresWorse: {
    group: 'evidence',
    form: 'share',
    title: 'Scores became reliably worse',
    numerator:
      'Of these, scores that are worse than the first by the measure’s own figure for reliable change',
    denominator: lastScores,
    period: 'Scores taken in these months',
    source: byScore,
    cannot:
      'Why, and whether it would have been worse without. The others are neither: their change may be chance.',
    better: 'fewer',
  },
} as const satisfies Readonly<Record<string, Measure>>
