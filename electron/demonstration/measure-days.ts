import type { MeasureFields } from '../../shared/measure-fields.ts'
import { addDays } from '../../shared/kernel/dates.ts'
import { members } from './panel.ts'
import type { GoalEnd } from '../../shared/goals.ts'
import { londonTime } from './stage.ts'
import type { Stage } from './stage.ts'
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
    await endGoals(stage, [...caseIds.values()].slice(3, 12), on)
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

/** What became of the goals of others: their own words, as they said them. */
const ended: readonly (readonly [words: string, how: GoalEnd, said: string])[] = [
  ['To cook for my sister on a Sunday', 'reached', 'She had seconds.'],
  ['To sleep a night through', 'partly_reached', 'Four nights of the seven.'],
  ['To walk to the library by myself', 'reached', 'I have a card.'],
  ['To be asked before things are decided', 'partly_reached', 'Mostly.'],
  ['To see the sea again', 'reached', 'It was grey and I loved it.'],
  ['To go back to the garage', 'no_longer_wanted', 'I have found something better.'],
  ['To have somebody to ring at night', 'reached', 'I rang twice.'],
]

async function endGoals(stage: Stage, cases: readonly string[], on: string): Promise<void> {
  for (const [index, [words, how, saidThen]] of ended.entries()) {
    const caseId = cases[index]
    if (caseId === undefined) return
    const goals = await stage.call(coordinator, 'goals.add', { caseId, words, setOn: addDays(on, -150) })
    const goal = goals.find((one) => one.words === words)
    await stage.call(coordinator, 'goals.end', {
      goalId: goal?.id ?? '',
      version: goal?.version ?? 0,
      how,
      on: addDays(on, -7 * (index + 1)),
      words: saidThen,
    })
  }
}

/** How many people could have a joint budget, as the two agencies count them for two financial years. */
export const eligibleCounted = (on: string): Step => ({
  at: londonTime(on, '09:55'),
  run: async ({ stage }) => {
    const [year = 0, month = 1] = on.split('-').map(Number)
    const first = month < 4 ? year - 2 : year - 1
    const months = { fromMonth: `${first}-04`, toMonth: `${first + 2}-03`, team: '' }
    for (const [agency, people, source] of [
      [null, 412, 'Section 117 register and the list of NHS continuing healthcare, each person once'],
      ['health', 268, 'List of NHS continuing healthcare and of long-term care plans'],
      ['socialCare', 305, 'Section 117 register of the council, at the end of June'],
    ] as const)
      await stage.call(coordinator, 'eligible.add', { fields: { ...months, agency, people, source } })
  },
})
