import { capital, feast, monthOf, seasonOf } from '../../days/marks.ts'
import {
  assessed,
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
  activity: `Replace the agency’s daily visits with two women she knows, and spend ten days at her sister’s in another city over ${feast('2027-03-10', 'Eid', 'a family celebration')} with her injection moved to suit.`,
  why: 'Eleven carers came in nine weeks, none of whom spoke Somali. Her daughters were interpreting about their own mother.',
  outcomesShort: 'Ifrah and Sahra started, and the girls doing homework instead of interpreting.',
  outcomesLong: `Cooking for the whole family at ${feast('2027-03-10', 'Eid', 'a family celebration')}, and running the Saturday table at the mosque again.`,
  benefits: [
    'Two faces, one language, no interpreting by children',
    'She will open the door',
    `${capital(feast('2027-03-10', 'Eid', 'a family celebration'))} with her sister, for the first time in six years`,
  ],
  costOfNotDoing: [
    'She turned the carers away on 23 days of 60',
    `Her eldest has missed her Saturday school since ${monthOf('2026-05-15')}`,
  ],
  options: [
    option(
      `Employ Ifrah and Sahra; injection given early before ${feast('2027-03-10', 'Eid', 'a family celebration')}`,
      'Wants this. “They know how I take my tea and when to be quiet.”',
      'Supports the workers. Divided on stopping the Friday visit at the same time.',
      'Supports it. Interpreting by children has to end now.',
    ),
    option(
      'Agency finds Somali-speaking carers',
      `“They have been finding since ${monthOf('2026-01-15')}.”`,
      'Would be content if it happened.',
      'The agency has none, and says so.',
    ),
    doingNothing(
      'Nothing changes',
      '“Then I will not open the door.”',
      'Visits refused are visits that do not help.',
      'Paying in full for care that reaches her two days in three.',
    ),
  ],
  strengths: [
    'Brought up four daughters and most of a street',
    'Kept every injection appointment for two years',
    'The mosque’s women’s committee, which notices when she is not there',
  ],
  history: `Detained under section 3 in 2022, after a winter alone with the children. Injection every four weeks since. No admission.`,
  pitfalls: [
    pitfall('relapse', 'Injection late if the journey is delayed', 'Hodan', [2, 4]),
    pitfall('employment_of_pa', 'Both workers are in one friendship: if it breaks, both go', 'Hodan', [3, 3]),
    pitfall('self_neglect', 'Stops eating when she is frightened, and hides it well', 'Hodan', [2, 3]),
  ],
  safetyNets: [
    earlySign('Curtains pinned; food sent upstairs comes down again'),
    earlySign('Asks her daughters who is on the telephone'),
    control('Injection two days early, agreed with the pharmacist'),
    control('Payroll and contracts by the council’s support service'),
    control('Her nurse calls on Ifrah and Sahra together in week two and week six'),
    crisisContact('Her sister Fadumo, then the crisis line with a Somali interpreter, 01632 960114'),
  ],
  contingency:
    'A third worker, Nimco, is trained and named. If both leave, the agency’s evening visit returns within two days.',
  stopTriggers: ['An injection more than five days late', 'Not eating for two days'],
  reviewTriggers: ['The assistant leaves', 'Lessons start or stop'],
  healthView: `Continuity will help. The team does not agree with itself about losing the Friday visit in ${seasonOf('2027-01-15')}.`,
  socialCareView: 'Children should not interpret. This ends it.',
  carerView: 'Her daughters, seen with their school’s family worker: “We want to be kids on Saturday.”',
  carerViewSource: 'attended',
  capacity: assessed(
    'Can Hodan decide to employ her own workers and end the agency’s visits?',
    'Dr Farid Rahmani with a Somali interpreter. She understood, weighed it and chose; she asked good questions about tax.',
    '2026-09-22',
  ),
  frameworks: ['mha_s117', 'care_act_s18', 'phb', 'equality', 'human_rights'],
  informationGiven: 'Being an employer, explained in Somali with a recording to keep.',
  whoTells: 'Priya Raman',
  howTold: 'At home with an interpreter, and a recorded message in Somali',
}
