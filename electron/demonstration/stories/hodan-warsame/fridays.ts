import { dayOf, inTime, monthOf, seasonOf } from '../../days/marks.ts'
import { directPayment, doingNothing, option } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'
import { workers } from './workers.ts'

export const fridays: DemoCase = {
  ...workers,
  key: 'warsame-2',
  referrals: [2],
  words: `Ifrah and Sahra are good and the girls have their Saturdays. There is one thing. The nurse with the red bag who said no to me in the meeting, she was honest, and I would like her to come on Fridays ${inTime('2027-03-31', 'until the light returns', 'for a while yet')}. She must eat something.`,
  wordsSource: 'attended',
  wordsNote: 'Said in Somali at her review, with an interpreter; recording played back and agreed',
  wordsOn: '2026-11-16',
  ask: `Keep the plan, bring back the Friday visit until the end of ${monthOf('2027-03-31')} as she asks, and add a cookery class to teach.`,
  whyPanel: `It changes something that the panel decided over a member’s dissent on ${dayOf('2026-10-16')}. Her relative has left the council, and she has taken her objection back.`,
  risk: {
    ...risk,
    activity: `Go on with her own workers, have her nurse call on Fridays through the ${seasonOf('2027-01-15')}, and teach a Somali cookery class once a week.`,
    why: 'She has seen who tells her the truth, and would like her in the kitchen.',
    outcomesShort: `Twelve Fridays, and a class of eight by ${monthOf('2027-02-19')}.`,
    outcomesLong: `The ${seasonOf('2027-04-15')} with nobody from any service needing to call.`,
    history: `${risk.history ?? ''} Since ${dayOf('2026-11-02')}: both workers in post, no visit refused, eldest daughter back at Saturday school.`,
    options: [
      option(
        `Friday visits until ${dayOf('2027-03-31')}, and the class`,
        'Wants this. “She must eat something.”',
        'Supports it gladly; Bridget most of all.',
        'Supports it. The class costs little and is hers.',
      ),
      doingNothing(
        `Workers only, as decided in ${monthOf('2026-10-15')}`,
        '“It is enough. But I asked for more.”',
        `Would be content, and would worry in ${monthOf('2027-01-15')}.`,
        `Within the ${monthOf('2026-10-15')} plan; the person is asking to add to it.`,
      ),
    ],
    healthView: `What was argued over in ${monthOf('2026-10-15')} is now her own idea, which makes it a better one.`,
    socialCareView: 'Glad of it. Refused visits: none in three weeks, after 23 in 60 days.',
    carerView: 'Her second daughter: “The nurse does the dishes. Nobody asked her to.”',
  },
  plan: {
    ...workers.plan,
    startsOn: '2026-12-11',
    healthReviewOn: '2027-03-05',
    councilReviewOn: '2027-03-05',
    lines: [
      ...workers.plan.lines,
      {
        description: `Nurse’s visit on Fridays, until the end of ${monthOf('2027-03-31')}`,
        outcome: '“Until the light returns”',
        need: `Keeping well through the ${seasonOf('2027-01-15')}`,
        category: 'other',
        provider: 'Northgate community mental health team',
        payee: 'none',
        unitPence: 5200,
        frequency: 'weekly',
        endsOn: '2027-03-31',
        healthPercent: 100,
        vatLead: 'nhs',
      },
      {
        description: 'Kitchen hire and ingredients for the class she teaches',
        outcome: 'Eight people who can make a proper sambuus',
        need: 'Occupation; company',
        category: 'activity',
        provider: 'Northgate community kitchen',
        payee: 'provider',
        ...directPayment,
        unitPence: 3500,
        units: 12,
        unitName: 'evening',
        frequency: 'one_off',
        healthPercent: 45,
      },
    ],
  },
}
