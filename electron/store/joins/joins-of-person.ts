import type { Join } from '../../../shared/joins.ts'
import { inRuns } from '../kernel/lists.ts'
import { selectPersonRow } from '../facts/select-people.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectJoins } from './to-join.ts'
import type { JoinRow } from './tree.ts'
import { selectTree } from './tree.ts'

/** Everything that was joined to this person, or that they were joined to; the latest first. */
export async function joinsOfPerson(db: ReadDb, personId: string): Promise<Join[]> {
  const tree = await selectTree(db, (await selectPersonRow(db, personId)).id)
  const found = new Map<string, JoinRow>(tree.joins.map((join) => [join.id, join]))
  for (const run of inRuns([tree.rootId, ...tree.joins.map(({ otherId }) => otherId)])) {
    const undone = await db
      .selectFrom('personJoin')
      .selectAll()
      .where('undoneAt', 'is not', null)
      .where((eb) => eb.or([eb('personId', 'in', run), eb('otherId', 'in', run)]))
      .execute()
    for (const join of undone) found.set(join.id, join)
  }
  return selectJoins(
    db,
    [...found.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1)),
  )
}
