import type { Role } from '../kernel/op.ts'
import type { Position } from '../room.ts'
import type { Side } from '../kernel/text.ts'
import type { DecidingRule, RuleStanding } from '../deciding-rules.ts'

/** One who was asked. `position` null: not said yet. */
export interface Voice {
  readonly side: Side | null
  readonly role: Role
  readonly position: Position | null
}

/** Whether a decision stands under the panel's rule. Who abstains counts neither way; who is not there is not asked. */
export function standingOf(rule: DecidingRule, voices: readonly Voice[]): RuleStanding {
  const asked = voices.filter(({ position }) => position !== 'not_present')
  const silent = asked.filter(({ position }) => position === null).length
  if (asked.length === 0) return { rule, state: 'open', words: 'Nobody has been asked yet.' }
  if (silent > 0)
    return { rule, state: 'open', words: `${silent === 1 ? 'One has' : `${silent} have`} yet to say.` }
  const [stands, words] = byRule[rule](asked)
  return { rule, state: stands ? 'stands' : 'deadlock', words }
}

type Outcome = readonly [stands: boolean, words: string]

const agrees = ({ position }: Voice): boolean => position === 'agree' || position === 'agree_with_conditions'
const disagrees = ({ position }: Voice): boolean => position === 'disagree'

const byRule: Readonly<Record<DecidingRule, (asked: readonly Voice[]) => Outcome>> = {
  unanimous(asked) {
    const against = asked.filter(disagrees).length
    if (against > 0) return [false, `It does not stand: all must agree, and ${count(against)}.`]
    if (!asked.some(agrees)) return [false, 'It does not stand: nobody agrees.']
    return [true, 'It stands: nobody disagrees.']
  },
  majority(asked) {
    const [pro, contra] = [asked.filter(agrees).length, asked.filter(disagrees).length]
    if (pro <= contra) return [false, `It does not stand: ${pro} agree and ${contra} disagree.`]
    const lost = (['health', 'socialCare'] as const).find((side) => isAgainst(asked, side))
    // Two agencies, two duties: neither outvotes the other about its own money and duty.
    if (lost) return [false, `It does not stand: everyone from ${agency[lost]} who spoke disagrees.`]
    return [true, `It stands: ${pro} agree, ${contra === 0 ? 'nobody disagrees' : count(contra)}.`]
  },
  chair(asked) {
    const chair = asked.find(({ role }) => role === 'chair')
    if (!chair) return [false, 'It does not stand: the chair decides, and is not here for this item.']
    if (!agrees(chair)) return [false, 'It does not stand: the chair decides, and does not agree.']
    const against = asked.filter(disagrees).length
    return [
      true,
      `It stands: the chair agrees${against === 0 ? '' : `, having heard ${against} who ${against === 1 ? 'disagrees' : 'disagree'}`}.`,
    ]
  },
}

const agency: Readonly<Record<Side, string>> = { health: 'health', socialCare: 'the council' }

const isAgainst = (asked: readonly Voice[], side: Side): boolean => {
  const spoke = asked.filter((voice) => voice.side === side && (agrees(voice) || disagrees(voice)))
  return spoke.length > 0 && spoke.every(disagrees)
}

const count = (against: number): string => `${against} ${against === 1 ? 'disagrees' : 'disagree'}`
