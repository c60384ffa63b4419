import { members } from './panel.ts'
import { londonTime } from './stage.ts'
import type { Stage } from './stage.ts'
import { barnabyFisk } from './stories/waiting/barnaby-fisk.ts'
import { lucaTomasetti } from './stories/waiting/luca-tomasetti.ts'
import type { Step } from './timeline.ts'
import type { DemoStory } from './shapes/story.ts'

const coordinator = members[0].login

const because = 'Both referrals give the same telephone number and the same address for letters.'
const after =
  'Two people who share a support worker: the number and the address are hers. Each has an NHS number and a birth date of their own, and the team has met them both.'

/** Two people whom somebody took for one, and who were made two again. */
export const joinedAndUndone = (on: string): Step[] => [
  {
    at: londonTime(on, '08:40'),
    run: async ({ stage }) => {
      const [personId, otherId] = [await idOf(stage, barnabyFisk), await idOf(stage, lucaTomasetti)]
      await stage.call(coordinator, 'joins.make', { personId, otherId, reason: because })
    },
  },
  {
    at: londonTime(on, '09:20'),
    run: async ({ stage }) => {
      const joins = await stage.call(coordinator, 'joins.ofPerson', {
        personId: await idOf(stage, barnabyFisk),
      })
      const join = joins.find(({ how }) => how === 'hand')
      if (join === undefined) throw new Error('nobody was joined')
      const { id: joinId, version } = join
      await stage.call(coordinator, 'joins.undo', { joinId, version, reason: after, answers: [] })
    },
  },
]

/** Whoever the story is about, as they are here. */
export async function idOf(stage: Stage, { person }: DemoStory): Promise<string> {
  const { people } = await stage.call(coordinator, 'people.list', { text: person.familyName })
  const found = people.find(({ givenName }) => givenName === person.givenName)
  if (found === undefined) throw new Error(`nobody is called ${person.familyName}`)
  return found.id
}
