import { factNames, factsFrom, factsOf, filledFrom } from '../people/facts.ts'
import type { Fact, Facts } from '../people/facts.ts'
import { factsIn, joinedTo } from './tree.ts'
import type { JoinRow, Tree } from './tree.ts'
import { writtenIn } from '../people/written.ts'
import type { Written } from '../people/written.ts'

/** What came to a record, in any order; without saying, all of it. */
export interface Came {
  readonly joined?: readonly JoinRow[]
  readonly written?: readonly Written[]
  /** What somebody joined says, where that is no longer what their row says. */
  readonly anew?: ReadonlyMap<string, Facts>
}

/** What the record says by itself, by what is joined to it and by what was written of it, one after the other. */
export function counted(tree: Tree, id: string, came: Came = {}): Facts {
  const { joined = joinedTo(tree, id), written = writtenOf(tree, id), anew } = came
  const joins = joined.map((join) => ({ id: join.id, facts: anew?.get(join.otherId), join }))
  const all = [...joins, ...written.map((one) => ({ ...one, join: null }))]
  return all
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .reduce<Facts>(
      (says, { facts, join }) => {
        if (join === null) return { ...says, ...facts }
        return filledFrom(says, facts ?? factsIn(tree, join.otherId))
      },
      ownFacts(tree, id),
    )
}

/** What the record says by itself. */
export function ownFacts(tree: Tree, id: string): Facts {
  const kept = tree.people.get(id)?.ownFacts ?? null
  return kept === null ? factsIn(tree, id) : factsFrom(kept)
}

/** What somebody wrote while others were joined to the record. */
export const writtenOf = (tree: Tree, id: string): readonly Written[] =>
  writtenIn(tree.people.get(id)?.ownFacts ?? null)

/** What else the record says than all that came to it: written when that was not kept yet. */
export function saidOtherwise(tree: Tree, id: string): readonly Fact[] {
  const row = tree.people.get(id)
  if (!row) return []
  const [now, expected] = [factsOf(row), counted(tree, id)]
  return factNames.filter((name) => now[name] !== expected[name])
}

/** Some facts of one record, the rest of another's. */
export const withFacts = (facts: Facts, from: Facts, names: readonly Fact[]): Facts => ({
  ...facts,
  ...only(from, names),
})

export const only = (from: Partial<Facts>, names: readonly Fact[]): Partial<Facts> =>
  Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]))
