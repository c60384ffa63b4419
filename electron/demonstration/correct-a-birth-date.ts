import { idOf } from './join-and-undo.ts'
import { members } from './panel.ts'
import { londonTime } from './stage.ts'
import { gwendolynAsante } from './stories/waiting/gwendolyn-asante.ts'
import type { Step } from './timeline.ts'

const coordinator = members[0].login

// As her passport has it; the referral has the figures of the day the other way round.
const birthOnPassport = '1953-06-12'

/** Somebody whose birth date was sent wrong, put right with the reason. */
export const birthDateCorrected = (on: string): Step => ({
  at: londonTime(on, '09:30'),
  run: async ({ stage }) => {
    const personId = await idOf(stage, gwendolynAsante)
    const { person } = await stage.call(coordinator, 'people.get', { personId })
    await stage.call(coordinator, 'people.correct', {
      personId,
      version: person.version,
      changes: { dateOfBirth: birthOnPassport },
      reason: 'She brought her passport: the day was typed the wrong way round when she was referred.',
      source: 'by_hand',
    })
  },
})
