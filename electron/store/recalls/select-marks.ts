import type { Input, Output } from '../../../shared/contract.ts'
import type { RecallMark } from '../../../shared/recalls.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { toReasons } from '../facts/select-recalled.ts'
import type { ReadDb } from '../kernel/schema.ts'

// So many are never open at a time; those that are due first stand first.
const most = 100

/** Recalls that somebody has not answered yet: of a case, a person, a meeting, or all. One statement. */
export async function selectRecallMarks(
  db: ReadDb,
  { caseId, personId, meetingId }: Input<'recalls.marks'>,
): Promise<RecallMark[]> {
  let query = marked(db).where('recall.state', '=', 'open')
  if (caseId !== undefined) query = query.where('recall.caseId', '=', caseId)
  if (personId !== undefined) query = query.where('case.personId', '=', personId)
  if (meetingId !== undefined)
    query = query.where('recall.caseId', 'in', (eb) =>
      eb.selectFrom('record').select('record.caseId').where('record.meetingId', '=', meetingId),
    )
  const rows = await query.orderBy('recall.answerBy').orderBy('recall.id').limit(most).execute()
  return rows.map(toMark)
}

export async function countOpenRecalls(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('recall')
    .innerJoin('case', 'case.id', 'recall.caseId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('recall.state', '=', 'open')
    .executeTakeFirstOrThrow()
  return count
}

export async function recallsOfCase(
  db: ReadDb,
  { caseId }: Input<'recalls.ofCase'>,
): Promise<Output<'recalls.ofCase'>> {
  const rows = await marked(db)
    .select(['recall.state', 'recall.at as openedAt'])
    .where('recall.caseId', '=', caseId)
    .orderBy('recall.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ state, openedAt, ...row }) => ({ ...toMark(row), state, openedAt }))
}

const marked = (db: ReadDb) =>
  db
    .selectFrom('recall')
    .innerJoin('case', 'case.id', 'recall.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['recall.id as recallId', 'recall.caseId', 'recall.reasons', 'recall.answerBy'])
    .select(['case.reference as caseReference', 'person.givenName', 'person.familyName'])
    .select((eb) => {
      const count = eb
        .selectFrom('recallHolder')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('recallHolder.recallId', '=', 'recall.id')
      return [
        count.$asScalar().$notNull().as('holders'),
        count
          .where('recallHolder.state', 'in', ['answered', 'given_up'])
          .$asScalar()
          .$notNull()
          .as('answered'),
        count.where('recallHolder.state', '=', 'not_found').$asScalar().$notNull().as('notFound'),
      ]
    })

type Marked = Omit<RecallMark, 'reasons' | 'personName'> & {
  readonly reasons: string
  readonly givenName: string
  readonly familyName: string
}

const toMark = ({ givenName, familyName, reasons, ...row }: Marked): RecallMark => ({
  ...row,
  reasons: toReasons(reasons),
  personName: fullName({ givenName, familyName }),
})
