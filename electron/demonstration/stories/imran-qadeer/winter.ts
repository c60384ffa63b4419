import { dayOf, feast, monthOf, ordinalOf, seasonOf } from '../../days/marks.ts'
import { directPayment, doingNothing, option } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { lessons } from './lessons.ts'
import { risk } from './risk.ts'

export const winter: DemoCase = {
  ...lessons,
  key: 'qadeer-3',
  referrals: [3],
  words: `My test is on the ${ordinalOf('2027-01-19')} of ${monthOf('2027-01-19')} and Dave leaves on ${feast('2026-12-24', 'Christmas Eve', '{day}')}. That is eighteen shifts with nobody to sit next to. I’m not asking for the car, I read what you said about the car. I’m asking you to lend me a lift till I’ve earned it.`,
  wordsSource: 'letter',
  wordsNote: 'His own e-mail, sent at five in the afternoon, which is his bedtime',
  wordsOn: '2026-11-17',
  ask: `Pay for a shared taxi to early shifts from ${feast('2026-12-25', 'Christmas')} until his driving test, and ten more hours of lessons.`,
  whyPanel: `The panel left the car for later on ${dayOf('2026-10-16')}. His nurse says that the gap puts the job at risk.`,
  risk: {
    ...risk,
    activity: `Get to a four o’clock shift by shared taxi through ${monthOf('2027-01-12')}, and take his driving test on the ${ordinalOf('2027-01-19')}.`,
    why: `The colleague who drives him leaves at ${feast('2026-12-25', 'Christmas')}, and the test is four weeks after that.`,
    outcomesShort: `No early shift missed between ${feast('2026-12-25', 'Christmas')} and the test.`,
    outcomesLong: `Drives himself from ${monthOf('2027-02-10')}, and the deputy’s job by ${seasonOf('2027-07-15')}.`,
    history: `${risk.history ?? ''} Lessons since ${dayOf('2026-11-04')}: nine hours, two roundabouts, no drowsiness. Tablet at six throughout.`,
    options: [
      option(
        'Shared taxi until the test, ten more hours',
        'Wants this. “Lend me a lift till I’ve earned it.”',
        'Supports it. Broken sleep on late shifts is what made him unwell.',
        'Supports it. Five weeks has an end to it; a year’s lease had not.',
      ),
      option(
        'Swap to late shifts until he passes',
        '“I’ve done lates. I ended up on your ward.”',
        'Against it.',
        'Costs nothing on paper.',
      ),
      doingNothing(
        `He finds his own way from ${feast('2026-12-25', 'Christmas')}`,
        '“It’s the bike and the ring road, then.”',
        'Eighteen dark mornings on the ring road.',
        'The risk falls on him and the saving on us.',
      ),
    ],
    healthView: 'The plan is working. This keeps it working for five weeks.',
    socialCareView: `We left a gap in ${monthOf('2026-10-15')} and he has priced it for us.`,
  },
  plan: {
    splitBasis: 'Equal shares, as for his lessons.',
    startsOn: '2026-12-24',
    healthReviewOn: '2027-01-29',
    councilReviewOn: '2027-01-29',
    financialAssessment: 'complete',
    directPaymentConsent: true,
    indicativeHealthPence: 60_000,
    indicativeSocialCarePence: 60_000,
    lines: [
      {
        description: 'Shared taxi to eighteen early shifts',
        outcome: '“Nobody to sit next to” answered',
        need: 'Getting to work',
        category: 'transport',
        provider: 'Oakhanger Cars, on account',
        payee: 'provider',
        unitPence: 1150,
        units: 18,
        unitName: 'shift',
        frequency: 'one_off',
        healthPercent: 50,
        evidence: 'experience',
        evidenceNote: 'Unwell in 2020 and 2023, both times within a month of changing to late shifts.',
        replaces: 'Crisis team visits, January 2023',
        replacesPence: 166_400,
      },
      {
        description: 'Driving lessons, ten more hours',
        outcome: '“Drive myself to work like everyone else”',
        category: 'education',
        provider: 'Kestrel School of Motoring',
        payee: 'provider',
        ...directPayment,
        unitPence: 3800,
        units: 10,
        unitName: 'hour',
        frequency: 'one_off',
        healthPercent: 50,
      },
    ],
  },
}
