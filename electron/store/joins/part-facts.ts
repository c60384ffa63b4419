import type { Fact, Facts } from './facts.ts'
import { filledFrom } from './facts.ts'
import type { UndoPlan } from './plan-undo.ts'
import { ownFacts, withFacts, writtenSince } from './recount.ts'
import type { Split } from './split.ts'
import { factsIn, joinedTo } from './tree.ts'

export interface RecordFacts {
  readonly id: string
  readonly facts: Facts
  /** As the column has it: null where nobody is joined to the record any more. */
  readonly ownFacts: string | null
}

export interface LeavingFacts extends RecordFacts {
  /** Without what was written while they were one. */
  readonly before: Facts
}

/** What both people's records say once they are two: each without the other, and what was written since with whom it was given to. */
export function partFacts(
  plan: UndoPlan,
  parted: Pick<Split, 'joins' | 'answers'>,
): { readonly stays: readonly RecordFacts[]; readonly leaves: LeavingFacts } {
  return { stays: staying(plan, parted), leaves: leaving(plan, parted) }
}

type Parted = Parameters<typeof partFacts>[1]

const givenTo = ({ answers }: Parted, name: Fact): string => answers.get(`fact:${name}`) ?? 'first'

/** From the record that the other was joined to up to the person: each is counted anew. */
function staying(plan: UndoPlan, parted: Parted): readonly RecordFacts[] {
  const { tree, join, way } = plan
  const gone = new Set([join, ...parted.joins])
  const anew = new Map<string, Facts>()
  return way.map(({ personId: id }) => {
    const joined = joinedTo(tree, id).filter((one) => !gone.has(one))
    const own = ownFacts(tree, id)
    const expected = joined.reduce(
      (facts, { otherId }) => filledFrom(facts, anew.get(otherId) ?? factsIn(tree, otherId)),
      own,
    )
    const kept = writtenSince(tree, id).filter(
      (name) => id !== tree.rootId || !plan.facts.includes(name) || givenTo(parted, name) !== 'second',
    )
    const facts = withFacts(expected, factsIn(tree, id), kept)
    anew.set(id, facts)
    return { id, facts, ownFacts: joined.length === 0 ? null : JSON.stringify(own) }
  })
}

function leaving(plan: UndoPlan, parted: Parted): LeavingFacts {
  const { tree, join } = plan
  const id = join.otherId
  const own = ownFacts(tree, id)
  const joined = [...joinedTo(tree, id), ...parted.joins].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const expected = joined.reduce((facts, { otherId }) => filledFrom(facts, factsIn(tree, otherId)), own)
  const its = withFacts(expected, factsIn(tree, id), writtenSince(tree, id))
  const given = plan.facts.filter((name) => givenTo(parted, name) !== 'first')
  const facts = withFacts(its, factsIn(tree, tree.rootId), given)
  return { id, facts, before: its, ownFacts: joined.length === 0 ? null : JSON.stringify(own) }
}
