import { monthOf } from '../../days/marks.ts'
import {
  assumed,
  control,
  crisisContact,
  doingNothing,
  earlySign,
  explainedAndAgreed,
  option,
  pitfall,
} from '../../shapes/shape.ts'
import type { DemoRisk } from '../../shapes/risk-told.ts'

export const risk: DemoRisk = {
  ...explainedAndAgreed,
  activity: 'Build an income from streaming games from his bedroom, five evenings a week.',
  why: 'It is what he is good at, and where his friends are. He would like work that does not involve an open-plan office.',
  outcomesShort: 'A computer that can play and stream at once.',
  outcomesLong: 'Paid work he can do without the bus at half past eight.',
  benefits: [
    'Friends who turn up every evening',
    'Skills in sound, video and talking to strangers',
    'He leads something',
  ],
  costOfNotDoing: ['Back to watching other people play', 'His hope of earning, which arrived only this year'],
  options: [
    option(
      'Gaming computer and streaming kit',
      'Wants this. Has a spreadsheet.',
      'Pleased by the hope in it; worried by five evenings that end at two in the morning.',
      'Cannot see which assessed need £4,180 meets that a cheaper machine would not.',
    ),
    option(
      'Loan laptop from the college and a media course',
      '“The loan ones can’t run a toaster.”',
      'Better for sleep. Would support it.',
      `Free, and available from ${monthOf('2027-01-15')}.`,
    ),
    doingNothing(
      'Nothing changes',
      '“I carry on with a laptop that’s older than my sister.”',
      'Stable, bored.',
      'Leaves an employment outcome unmet.',
    ),
  ],
  strengths: [
    'Taught himself to edit video and to mend graphics cards',
    'Runs a rota of twelve moderators on four continents',
    'Explains autism to professionals with great patience',
  ],
  history:
    'Autistic. One episode of psychosis at 19, during three nights awake at a gaming event. None since.',
  pitfalls: [
    pitfall('relapse', 'Late nights, and then no nights', 'Callum', [3, 4]),
    pitfall('exploitation_or_abuse', 'Cruelty from strangers online', 'Callum', [4, 2]),
    pitfall('financial', 'The income does not come', 'Callum', [4, 2]),
  ],
  safetyNets: [
    earlySign('Streams that run past midnight'),
    control('Moderators can end a stream; two of them know why'),
    control('Router switches off at half past twelve, at his own request'),
    crisisContact('His mum, then the early intervention duty line, 01632 960127'),
  ],
  contingency: 'A week off streaming, with his moderators told “back Monday”.',
  stopTriggers: ['A night without sleep'],
  healthView: 'Sleep is the whole of it. The equipment is neither here nor there clinically.',
  socialCareView:
    'The outcome is right and the means are dear. A cheaper route to the same place has not been tried.',
  carerView: 'His mum is all for it, and all for the router.',
  carerViewSource: 'letter',
  capacity: assumed('Can Callum decide to stream for a living?', 'He can, and has costed it to the penny.'),
  frameworks: ['care_act_s18', 'phb', 'equality'],
  informationGiven:
    'What each agency can and cannot buy, in writing with headings and bullet points, as he asked.',
  whoTells: 'Joel Pettifer',
  howTold: 'By e-mail, with the reasons as a numbered list',
}
