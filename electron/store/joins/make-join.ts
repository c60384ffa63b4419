import { newId } from '../../../shared/kernel/ids.ts'
import type { JoinHow } from '../../../shared/joins.ts'
import type { Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { NewRow, Row, WriteDb } from '../kernel/schema.ts'
import { factsOf, filledFrom } from '../people/facts.ts'
import type { Facts } from '../people/facts.ts'

export type NewJoin = NewRow<'personJoin'>

export interface Joining {
  readonly otherId: string
  readonly other: Facts
  /** The other has no record of its own: a file's row, or what somebody typed. */
  readonly isRow: boolean
  readonly how: JoinHow
  readonly reason?: string
  readonly pairs?: string
}

/** The record with what the other adds to it, and what is kept of their joining. */
export function joinInto(
  person: Row<'person'>,
  { otherId, other, isRow, how, reason = '', pairs = '[]' }: Joining,
  { at, who }: Pick<Context, 'at' | 'who'>,
): { readonly person: Row<'person'>; readonly join: NewJoin } {
  const own = factsOf(person)
  const intoFacts = JSON.stringify(own)
  const kept = {
    id: newId(),
    version: 1,
    personId: person.id,
    at,
    memberId: who.memberId,
    how,
    reason,
    pairs,
  }
  return {
    person: { ...person, ...filledFrom(own, other), ownFacts: person.ownFacts ?? intoFacts },
    join: { ...kept, otherId, otherFacts: isRow ? JSON.stringify(other) : null, intoFacts },
  }
}

export async function insertJoins(tx: WriteDb, joins: readonly NewJoin[]): Promise<void> {
  for (const run of inRuns(joins)) await tx.insertInto('personJoin').values(run).execute()
}
