import { newId } from '../../../shared/kernel/ids.ts'
import type { Fact, Facts } from '../people/facts.ts'
import { factNames } from '../people/facts.ts'
import type { UndoPlan } from './plan-undo.ts'
import { counted, only, ownFacts, saidOtherwise, withFacts, writtenOf } from './recount.ts'
import type { Split } from './split.ts'
import { factsIn, joinedTo } from './tree.ts'
import { ownColumn } from '../people/written.ts'
import type { Written } from '../people/written.ts'

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
    const given = id === tree.rootId ? plan.facts.filter((name) => givenTo(parted, name) === 'second') : []
    const written = withoutGiven(plan, id, given)
    const kept = saidOtherwise(tree, id).filter((name) => !given.includes(name))
    const facts = withFacts(counted(tree, id, { joined, written, anew }), factsIn(tree, id), kept)
    anew.set(id, facts)
    return { id, facts, ownFacts: joined.length === 0 ? null : ownColumn(ownFacts(tree, id), written) }
  })
}

/** What was written before the two were one stays, and with it what it said then. */
function withoutGiven({ tree, way }: UndoPlan, id: string, given: readonly Fact[]): readonly Written[] {
  const last = way.at(-1)
  const left = factNames.filter((name) => !given.includes(name))
  return writtenOf(tree, id)
    .map((one) => (last && one.id > last.id ? { id: one.id, facts: only(one.facts, left) } : one))
    .filter(({ facts }) => Object.keys(facts).length > 0)
}

function leaving(plan: UndoPlan, parted: Parted): LeavingFacts {
  const { tree, join } = plan
  const id = join.otherId
  const joined = [...joinedTo(tree, id), ...parted.joins]
  const before = withFacts(counted(tree, id, { joined }), factsIn(tree, id), saidOtherwise(tree, id))
  const given = only(
    factsIn(tree, tree.rootId),
    plan.facts.filter((name) => givenTo(parted, name) !== 'first'),
  )
  const written = [...writtenOf(tree, id), { id: newId(), facts: given }]
  const column = joined.length === 0 ? null : ownColumn(ownFacts(tree, id), written)
  return { id, facts: { ...before, ...given }, before, ownFacts: column }
}
