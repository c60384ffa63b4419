import type { MeasureFields } from '../../shared/measure-fields.ts'
import { addDays } from '../../shared/kernel/dates.ts'
import { members } from './panel.ts'
import { londonTime } from './stage.ts'
import type { Step } from './timeline.ts'

const coordinator = members[0].login

/** Our own words, and nobody’s questionnaire: it shows how a measure is defined and scored. */
const ordinaryDays: MeasureFields = {
  name: 'Ordinary days (an example)',
  source:
    'Invented for this demonstration: it has been tested on nobody, and is no questionnaire to be used with people.',
  items: [
    { label: 'Getting up', subscale: 'Days', reversed: false },
    { label: 'Getting out', subscale: 'Days', reversed: false },
    { label: 'Company', subscale: 'Others', reversed: false },
    { label: 'Worry', subscale: 'Others', reversed: true },
  ],
  subscales: [
    { name: 'Days', reliableChange: null },
    { name: 'Others', reliableChange: null },
  ],
  from: 0,
  to: 4,
  fromWords: 'hardly',
  toWords: 'as I would wish',
  scoring: 'sum',
  total: true,
  direction: 'higher_better',
  missing: 'mean',
  missingAllowed: 1,
  reliableChange: 4,
  reliableChangeSource: 'Invented for this demonstration',
}

/** Weeks before, and the answers. */
const said: readonly (readonly [weeks: number, answers: readonly (number | null)[]])[] = [
  [20, [1, 0, 1, 3]],
  [10, [2, 1, null, 3]],
  [1, [3, 3, 2, 2]],
]

/** An invented measure, and what the first few people answered; the first has a goal as well. */
export const measured = (on: string): Step => ({
  at: londonTime(on, '09:50'),
  run: async ({ stage, caseIds }) => {
    const [measure] = await stage.call(coordinator, 'measures.add', { fields: ordinaryDays })
    const cases = [...caseIds.values()].slice(0, 3)
    for (const [index, caseId] of cases.entries())
      for (const [weeks, answers] of said.slice(0, said.length - index))
        await stage.call(coordinator, 'measures.record', {
          caseId,
          measureId: measure?.id ?? '',
          takenOn: addDays(on, -7 * weeks),
          by: 'person',
          answers: [...answers],
          note: '',
        })
    const [caseId = ''] = cases
    const setOn = addDays(on, -140)
    const [goal] = await stage.call(coordinator, 'goals.add', {
      caseId,
      words: 'To be out of the house on a weekday, and glad of it',
      setOn,
    })
    for (const [weeks, score] of [
      [20, 1],
      [10, 4],
      [1, 6],
    ] as const)
      await stage.call(coordinator, 'goals.rate', {
        goalId: goal?.id ?? '',
        ratedOn: addDays(on, -7 * weeks),
        score,
        by: 'person',
        note: '',
      })
  },
})
