import { factNames, factsFrom, factsOf, filledFrom } from './facts.ts'
import type { Fact, Facts } from './facts.ts'
import { factsIn, joinedTo } from './tree.ts'
import type { Tree } from './tree.ts'

/** What the record says by itself and by what is joined to it; changes that somebody made since are not in it. */
export function counted(tree: Tree, id: string, joined = joinedTo(tree, id)): Facts {
  return joined.reduce((facts, { otherId }) => filledFrom(facts, factsIn(tree, otherId)), ownFacts(tree, id))
}

/** What the record says by itself. */
export function ownFacts(tree: Tree, id: string): Facts {
  const kept = tree.people.get(id)?.ownFacts ?? null
  return kept === null ? factsIn(tree, id) : factsFrom(kept)
}

/** What somebody wrote while others were joined to the record: what it says otherwise than it would by itself. */
export function writtenSince(tree: Tree, id: string): readonly Fact[] {
  const row = tree.people.get(id)
  if (!row) return []
  const [now, expected] = [factsOf(row), counted(tree, id)]
  return factNames.filter((name) => now[name] !== expected[name])
}

/** Some facts of one record, the rest of another's. */
export const withFacts = (facts: Facts, from: Facts, names: readonly Fact[]): Facts => ({
  ...facts,
  ...(Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<Facts>),
})
