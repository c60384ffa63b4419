import type { Goal, GoalRating, Goals } from '../../../shared/goals.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { eachRun, inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

const goalRows = (db: ReadDb) =>
  db
    .selectFrom('goal')
    .innerJoin('case', 'case.id', 'goal.caseId')
    .selectAll('goal')
    .select('case.reference')
    .orderBy('goal.setOn')
    .orderBy('goal.id')

type GoalRow = Row<'goal'> & { readonly reference: string }

/** All of a person's goals, those of every case of theirs, in the order in which they were set. */
export const goalsOfPerson = async (db: ReadDb, personId: string): Promise<Goals> =>
  withRatings(db, await goalRows(db).where('case.personId', '=', personId).execute())

/** Those of each of these cases. */
export const goalsOfCases = async (db: ReadDb, caseIds: readonly string[]): Promise<Goals> =>
  withRatings(db, await eachRun(caseIds, (run) => goalRows(db).where('goal.caseId', 'in', run).execute()))

async function withRatings(db: ReadDb, rows: readonly GoalRow[]): Promise<Goals> {
  const ratings = await ratingsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toGoal(row, ratings.get(row.id) ?? []))
}

export async function goalsBeside(db: ReadDb, caseId: string): Promise<Goals> {
  const found = await db.selectFrom('case').select('personId').where('id', '=', caseId).executeTakeFirst()
  if (!found) throw notFound()
  return goalsOfPerson(db, found.personId)
}

const toGoal = (
  { id, caseId, reference, words, setOn, endHow, endOn, endWords, version }: GoalRow,
  ratings: readonly GoalRating[],
): Goal => ({
  id,
  caseId,
  caseReference: reference,
  words,
  setOn,
  end: endHow === null || endOn === null ? null : { how: endHow, on: endOn, words: endWords },
  ratings,
  version,
})

async function ratingsOf(
  db: ReadDb,
  goalIds: readonly string[],
): Promise<ReadonlyMap<string, readonly GoalRating[]>> {
  const found = new Map<string, GoalRating[]>()
  for (const run of inRuns(goalIds)) {
    const rows = await db
      .selectFrom('goalRating')
      .innerJoin('member', 'member.id', 'goalRating.memberId')
      .leftJoin('member as taker', 'taker.id', 'goalRating.takenBackBy')
      .selectAll('goalRating')
      .select(['member.name as recordedBy', 'taker.name as takerName'])
      .where('goalRating.goalId', 'in', run)
      .orderBy('goalRating.ratedOn')
      .orderBy('goalRating.id')
      .execute()
    for (const { id, goalId, ratedOn, score, by, note, recordedBy, ...taken } of rows)
      found.set(goalId, [
        ...(found.get(goalId) ?? []),
        { id, ratedOn, score, by, note, recordedBy, takenBack: takenBackOf(taken) },
      ])
  }
  return found
}

const takenBackOf = ({
  takenBackReason: reason,
  takenBackAt: at,
  takerName,
}: Pick<Row<'goalRating'>, 'takenBackReason' | 'takenBackAt'> & {
  readonly takerName: string | null
}): GoalRating['takenBack'] => (reason === null || at === null ? null : { reason, by: takerName ?? '', at })
