import { newId } from '../../../shared/kernel/ids.ts'
import type { PossibleMatch } from '../../../shared/people.ts'
import { inRuns } from '../kernel/lists.ts'
import { referralsOf } from '../facts/select-referrals.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { selectPeopleById } from '../facts/select-people.ts'

/** Pairs that wait for somebody to look, the earliest first, with both people's referrals beside them. */
export async function selectPossibleMatches(db: ReadDb, limit: number): Promise<PossibleMatch[]> {
  const pairs = await db
    .selectFrom('possibleMatch')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('id')
    .limit(limit)
    .execute()
  const ids = pairs.flatMap((pair) => [pair.firstPersonId, pair.secondPersonId])
  const [people, referrals] = [await selectPeopleById(db, ids), await referralsOf(db, ids)]
  return pairs.flatMap(({ id, why, firstPersonId, secondPersonId }) => {
    const [first, second] = [people.get(firstPersonId), people.get(secondPersonId)]
    if (!first || !second) return []
    const [firstReferrals, secondReferrals] = [
      referrals.get(firstPersonId) ?? [],
      referrals.get(secondPersonId) ?? [],
    ]
    return [{ id, why, first, second, firstReferrals, secondReferrals }]
  })
}

/** How many open pairs each person is in. */
export async function countMatches(
  db: ReadDb,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const run of inRuns(personIds)) {
    for (const column of ['firstPersonId', 'secondPersonId'] as const) {
      const rows = await db
        .selectFrom('possibleMatch')
        .select([column, (eb) => eb.fn.countAll<number>().as('count')])
        .where('state', '=', 'open')
        .where(column, 'in', run)
        .groupBy(column)
        .execute()
      for (const row of rows as { count: number; [column]: string }[]) {
        const id = row[column] as string
        counts.set(id, (counts.get(id) ?? 0) + row.count)
      }
    }
  }
  return counts
}

export interface Pair {
  readonly firstPersonId: string
  readonly secondPersonId: string
  readonly why: string
  /** `different`: somebody said so already. */
  readonly state?: 'open' | 'different'
}

/** Pairs somebody should look at, the person who was here first named first. */
export async function insertMatches(tx: WriteDb, pairs: readonly Pair[]): Promise<void> {
  for (const run of inRuns(pairs)) {
    await tx
      .insertInto('possibleMatch')
      .values(run.map((pair) => ({ id: newId(), state: 'open' as const, ...pair })))
      .execute()
  }
}

/** What somebody decided about a pair, or whom it is of since two were joined. */
export async function changeMatch(
  tx: WriteDb,
  id: string,
  changes: Partial<Omit<Row<'possibleMatch'>, 'id'>>,
): Promise<void> {
  await tx.updateTable('possibleMatch').set(changes).where('id', '=', id).execute()
}

/** Once said of the two, it is said of every pair of them. */
export async function sayDifferent(tx: WriteDb, two: readonly string[]): Promise<void> {
  await tx
    .updateTable('possibleMatch')
    .set({ state: 'different' })
    .where('state', '=', 'open')
    .where('firstPersonId', 'in', two)
    .where('secondPersonId', 'in', two)
    .execute()
}
