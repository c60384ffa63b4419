import { z } from 'zod'
import { pick } from '../../../shared/kernel/told.ts'
import { joinedFacts } from '../../../shared/joins.ts'
import type { BriefReferral, FrozenMeanwhile, Join, JoinHow, JoinedFacts } from '../../../shared/joins.ts'
import { inRuns } from '../kernel/lists.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { factsFrom, factsOf } from '../people/facts.ts'
import type { Facts } from '../people/facts.ts'
import type { JoinRow } from './tree.ts'

const Undone = z.object({ cases: z.array(z.string()), frozen: z.array(z.custom<FrozenMeanwhile>()) })

export const brief = (row: Row<'referral'>): BriefReferral => ({
  id: row.id,
  side: row.side,
  referredOn: row.referredOn,
  sourceId: row.sourceId,
  reason: row.reason,
})

export const shown = (facts: Facts): JoinedFacts => pick(facts, joinedFacts)

/** Joins as a person's page shows them. */
export async function selectJoins(db: ReadDb, rows: readonly JoinRow[]): Promise<Join[]> {
  const ids = [...new Set(rows.flatMap(({ personId, otherId }) => [personId, otherId]))]
  const people = new Map<string, Row<'person'>>()
  const referrals: Row<'referral'>[] = []
  for (const run of inRuns(ids)) {
    for (const row of await db.selectFrom('person').selectAll().where('id', 'in', run).execute())
      people.set(row.id, row)
    referrals.push(...(await db.selectFrom('referral').selectAll().where('originId', 'in', run).execute()))
  }
  const members = await db.selectFrom('member').select(['id', 'name']).execute()
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const cameWith = Map.groupBy(referrals, ({ originId }) => originId)
  return rows.map((row) => {
    const other = people.get(row.otherId)
    const facts = row.otherFacts !== null ? factsFrom(row.otherFacts) : other ? factsOf(other) : null
    if (facts === null) throw new Error('a joined record is missing')
    const into = people.get(row.personId)
    return {
      id: row.id,
      version: row.version,
      how: row.how as JoinHow,
      at: row.at,
      by: names.get(row.memberId) ?? '',
      reason: row.reason,
      intoId: row.personId,
      otherId: row.otherId,
      other: shown(facts),
      referrals: (cameWith.get(row.otherId) ?? []).map(brief),
      undone: undoneOf(row, { into: into ? fullName(into) : '', other: fullName(other ?? facts), names }),
    }
  })
}

interface Named {
  readonly into: string
  readonly other: string
  readonly names: ReadonlyMap<string, string>
}

function undoneOf({ undoneAt, undoneBy, undoneReason, undone }: JoinRow, named: Named): Join['undone'] {
  if (undoneAt === null) return null
  return {
    at: undoneAt,
    by: named.names.get(undoneBy ?? '') ?? '',
    reason: undoneReason ?? '',
    intoName: named.into,
    otherName: named.other,
    ...Undone.parse(JSON.parse(undone ?? '{"cases":[],"frozen":[]}')),
  }
}
