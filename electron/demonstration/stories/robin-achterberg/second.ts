import { dayOf, weekdayOf } from '../../days/marks.ts'
import { pitfall } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { kiln } from './kiln.ts'
import { risk } from './risk.ts'

export const second: DemoCase = {
  ...kiln,
  key: 'achterberg-2',
  referrals: [2],
  words: `The fire officer came, stayed for tea and wants a mug. She had me move the shelf and hang the alarm lower. I’ve moved the shelf. I’ll be there on ${weekdayOf('2026-11-20')} with something to pass round, so wash your hands.`,
  wordsNote: 'Text message to their occupational therapist, used with their agreement',
  wordsSource: 'letter',
  wordsOn: '2026-11-17',
  ask: 'Back with the fire officer’s visit: buy and wire a small kiln for the shed.',
  whyPanel: `Deferred on ${dayOf('2026-11-06')} for the fire officer’s visit, made on ${dayOf('2026-11-16')}.`,
  risk: {
    ...risk,
    history: `${risk.history ?? ''} Fire officer’s visit, ${dayOf('2026-11-16')}: suitable with the shelf moved, the alarm lowered and a clear metre all round.`,
    socialCareView: 'The officer has seen it and set three conditions, all of them done or in the plan.',
    pitfalls: [
      pitfall(
        'housing_fire',
        'A fire in the shed, or fumes reaching the house',
        'Robin and the neighbours',
        [1, 4],
      ),
      ...risk.pitfalls.slice(1),
    ],
  },
}
