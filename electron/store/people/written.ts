import { newId } from '../../../shared/kernel/ids.ts'
import type { Row } from '../kernel/schema.ts'
import { factsFrom, factsOf } from './facts.ts'
import type { Fact, Facts } from './facts.ts'

type PersonRow = Row<'person'>

/** What somebody wrote of a person while others were joined to them: once, and what it made of each fact. */
export interface Written {
  /** Sorts among the ids of joins by which was first. */
  readonly id: string
  readonly facts: Partial<Facts>
}

/** The column with what is written now: that cannot be told from the facts where somebody joined says the same. */
export function ownFactsWith(row: PersonRow, changes: Partial<PersonRow>): Pick<PersonRow, 'ownFacts'> {
  const { ownFacts } = row
  if (ownFacts === null) return { ownFacts }
  const facts = onlyChanged(row, changes)
  const isNothing = Object.keys(facts).length === 0
  const written = isNothing ? [] : [{ id: newId(), facts }]
  return { ownFacts: ownColumn(factsFrom(ownFacts), [...writtenIn(ownFacts), ...written]) }
}

function onlyChanged(row: PersonRow, changes: Partial<PersonRow>): Partial<Facts> {
  const [was, is] = [factsOf(row), factsOf({ ...row, ...changes })]
  const names = (Object.keys(is) as Fact[]).filter((name) => is[name] !== was[name])
  return Object.fromEntries(names.map((name) => [name, is[name]]))
}

export const ownColumn = (own: Facts, written: readonly Written[]): string =>
  JSON.stringify(written.length === 0 ? own : { ...own, written })

/** The earliest first. */
export const writtenIn = (ownFacts: string | null): readonly Written[] =>
  ownFacts === null ? [] : ((JSON.parse(ownFacts) as { written?: readonly Written[] }).written ?? [])
