import { dayOf, feast } from '../../days/marks.ts'
import { directPayment, doingNothing, option } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { risk } from './risk.ts'
import { streaming } from './streaming.ts'

export const coding: DemoCase = {
  ...streaming,
  key: 'drysdale-2',
  referrals: [2],
  words:
    'Fair enough, I read your reasons twice. Number three was right. So here is a course with a certificate at the end, a laptop that costs a third as much, and my sleep chart, which my mum has initialled.',
  wordsNote: 'His own e-mail, sent with a spreadsheet',
  wordsOn: '2026-11-12',
  ask: 'Look again: an evening course in software testing, and a laptop that can run it.',
  whyPanel: `He was told on ${dayOf('2026-10-16')} that he could ask the panel to look again, and has.`,
  risk: {
    ...risk,
    activity: 'Study software testing two evenings a week for six months, and stop streaming at midnight.',
    why: 'Testing games is paid work that suits how he notices things. The course ends in a certificate employers know.',
    outcomesShort: `First module passed by ${feast('2027-03-28', 'Easter')}; asleep by one, six nights in seven.`,
    outcomesLong: 'A job, or contracts, done mostly from home.',
    options: [
      option(
        'Evening course and a laptop',
        'Wants this. “The laptop can also run a toaster.”',
        'Supports it. His sleep chart is the best thing we have read this month.',
        'Supports the course. Would like to hear why the college’s new loan laptops will not do.',
      ),
      option(
        'Course with a loan laptop',
        '“Seven of the ten tools won’t install. I’ve put the list in tab two.”',
        'No objection.',
        'Would save £1,150. The list in tab two has not been checked yet.',
      ),
      doingNothing(
        'Nothing changes',
        '“Then I’ve typed a lot for nothing.”',
        'His sleep would probably hold.',
        'A man with a plan would be left without one.',
      ),
    ],
    healthView: 'He has answered every point. Asleep by one on 31 of 34 nights.',
    socialCareView: 'A much better fit. Two details to settle: the laptop, and who holds the account.',
  },
  plan: {
    splitBasis: 'Course shared equally as an employment outcome in both plans.',
    startsOn: '2027-01-04',
    healthReviewOn: '2027-03-26',
    councilReviewOn: '2027-03-26',
    financialAssessment: 'complete',
    directPaymentConsent: true,
    indicativeHealthPence: 90_000,
    indicativeSocialCarePence: 150_000,
    lines: [
      {
        description: 'Software testing, two evenings a week, with certificate',
        outcome: 'A job that suits how he notices things',
        need: 'Work',
        category: 'education',
        provider: 'Northgate adult college',
        payee: 'provider',
        ...directPayment,
        unitPence: 128_000,
        frequency: 'one_off',
        healthPercent: 50,
        evidence: 'guideline',
        evidenceNote: 'Supported employment and education are in the national guideline on psychosis.',
      },
      {
        description: 'Laptop that can run the course',
        outcome: 'Can do the work',
        category: 'equipment',
        ...directPayment,
        unitPence: 114_900,
        frequency: 'one_off',
        healthPercent: 0,
        vatLead: 'unknown',
      },
    ],
  },
}
