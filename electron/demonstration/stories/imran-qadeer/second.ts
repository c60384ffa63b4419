import { dayOf, monthOf } from '../../days/marks.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { lessons } from './lessons.ts'
import { risk } from './risk.ts'

export const second: DemoCase = {
  ...lessons,
  key: 'qadeer-2',
  referrals: [2],
  words:
    'The doctor moved my tablet to six and I’ve been up at half two, wide awake, for five weeks. The licence people wrote back and said yes. I did my theory test on my day off, 48 out of 50, and the two I got wrong were about trams.',
  wordsSource: 'attended',
  wordsNote: 'Said at the panel',
  wordsOn: '2026-10-16',
  ask: 'Back with the answers the panel wanted: lessons, and a share of a lease car once he has passed.',
  whyPanel: `Deferred on ${dayOf('2026-09-18')} for the pharmacist’s opinion and the licensing authority’s reply. Both are here.`,
  risk: {
    ...risk,
    history: `${risk.history ?? ''} Since ${monthOf('2026-09-15')}: tablet at six, no drowsiness in the pharmacist’s sleep diary, provisional licence confirmed.`,
    healthView:
      'The pharmacist and his doctor are content that he may learn and drive with the tablet taken at six. The licence is confirmed.',
  },
  plan: {
    ...lessons.plan,
    startsOn: '2026-11-02',
    healthReviewOn: '2027-01-29',
    councilReviewOn: '2027-01-29',
  },
}
