import { goalEnds } from '../../../shared/goals.ts'
import { addDays } from '../../../shared/kernel/dates.ts'
import { declineReasons, onceForBoth, supportKinds } from '../../../shared/support.ts'
import { editions } from './made.ts'
import type { MadeCase, MadeOffer, MadeScore } from './made.ts'

/** Any number from 0 up to but not including `n`, and a new id. */
export interface Chance {
  readonly below: (n: number) => number
  readonly id: () => string
}

type Around = Pick<MadeCase, 'offers' | 'together' | 'goals' | 'scores'>

/** What was offered around a plan, what is done once for both, and what people hoped for and how they scored. */
export function makeAround(on: string, today: string, { below, id }: Chance): Around {
  const oneIn = (n: number): boolean => below(n) === 0
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const day = (from: string, within: number): string => {
    const then = addDays(from, below(within))
    return then > today ? today : then
  }
  const offer = (kind: MadeOffer['kind']): MadeOffer => {
    const offeredOn = addDays(on, -below(120))
    const answer = oneIn(5)
      ? 'waiting'
      : oneIn(3)
        ? 'declined'
        : kind === 'advocacy' && oneIn(4)
          ? 'appointed'
          : 'accepted'
    const isBudget = kind === 'joint_budget'
    return {
      id: id(),
      kind,
      askedFor: oneIn(4),
      offeredOn,
      answer,
      answeredOn: answer === 'waiting' ? null : day(offeredOn, 40),
      because: isBudget && answer === 'declined' ? declineReasons.filter(() => oneIn(3)) : [],
      isCarried: oneIn(12),
    }
  }
  const score = (): MadeScore => ({
    id: id(),
    edition: of(Object.keys(editions) as (keyof typeof editions)[]),
    by: of(['person', 'person', 'worker']),
    on: day(addDays(on, -200), 400),
    total: oneIn(10) ? null : 100 * below(20),
    isTakenBack: oneIn(15),
  })
  return {
    offers: supportKinds.filter(() => oneIn(2)).map(offer),
    together: oneIn(3)
      ? null
      : (Object.fromEntries(
          onceForBoth.map((field) => [field, of(['yes', 'no', null])]),
        ) as MadeCase['together']),
    goals: Array.from({ length: below(3) }, () => {
      const how = oneIn(3) ? null : of(goalEnds)
      return { how, endOn: how === null ? null : day(on, 200) }
    }),
    scores: oneIn(3) ? Array.from({ length: below(6) }, score) : [],
  }
}
