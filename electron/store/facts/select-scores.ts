import { notFound } from '../../../shared/kernel/reply.ts'
import type { MeasureEdition, MeasureScore, PersonScores, ScoredMeasure } from '../../../shared/measures.ts'
import { MeasureFields } from '../../../shared/measure-fields.ts'
import type { Subscore } from '../../../shared/measure-fields.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { eachRun } from '../kernel/lists.ts'

/** At most so many of one person: eight measures a week for ten years. */
const mostScores = 4000

const scoreRows = (db: ReadDb) =>
  db
    .selectFrom('measureScore')
    .innerJoin('case', 'case.id', 'measureScore.caseId')
    .innerJoin('member', 'member.id', 'measureScore.memberId')
    .leftJoin('member as taker', 'taker.id', 'measureScore.takenBackBy')
    .selectAll('measureScore')
    .select(['case.reference', 'member.name as recordedBy', 'taker.name as takerName'])
    .orderBy('measureScore.takenOn')
    .orderBy('measureScore.id')

type ScoreRow = Row<'measureScore'> & {
  readonly reference: string
  readonly recordedBy: string
  readonly takerName: string | null
}

/** What a person scored over all of their cases, by measure; one statement for the scores and one for the editions. */
export const scoresOfPerson = async (db: ReadDb, personId: string): Promise<PersonScores> =>
  byMeasure(db, await scoreRows(db).where('case.personId', '=', personId).limit(mostScores).execute())

/** What was scored with any of these cases. */
export const scoresOfCases = async (db: ReadDb, caseIds: readonly string[]): Promise<PersonScores> =>
  byMeasure(
    db,
    await eachRun(caseIds, (run) => scoreRows(db).where('measureScore.caseId', 'in', run).execute()),
  )

async function byMeasure(db: ReadDb, rows: readonly ScoreRow[]): Promise<PersonScores> {
  if (rows.length === 0) return []
  const found = new Map<string, MeasureScore[]>()
  for (const row of rows) found.set(row.measureId, [...(found.get(row.measureId) ?? []), toScore(row)])
  return measuresWith(db, found)
}

export async function scoresBeside(db: ReadDb, caseId: string): Promise<PersonScores> {
  const found = await db.selectFrom('case').select('personId').where('id', '=', caseId).executeTakeFirst()
  if (!found) throw notFound()
  return scoresOfPerson(db, found.personId)
}

async function measuresWith(
  db: ReadDb,
  scores: ReadonlyMap<string, readonly MeasureScore[]>,
): Promise<PersonScores> {
  const rows = await db
    .selectFrom('measure')
    .innerJoin('measureEdition', 'measureEdition.measureId', 'measure.id')
    .select([
      'measure.id as measureId',
      'measure.name',
      'measure.retired',
      'measureEdition.id',
      'measureEdition.edition',
      'measureEdition.body',
    ])
    .where('measure.id', 'in', [...scores.keys()])
    .orderBy('measure.name')
    .orderBy('measure.id')
    .orderBy('measureEdition.edition')
    .execute()
  const measures = new Map<string, ScoredMeasure & { readonly editions: EditionOf[] }>()
  for (const { measureId, name, retired, id, edition, body } of rows) {
    const of = scores.get(measureId) ?? []
    const measure = measures.get(measureId) ?? {
      measureId,
      name,
      retired: retired === 1,
      editions: [],
      scores: of,
    }
    if (of.some(({ editionId }) => editionId === id))
      measure.editions.push({ id, edition, fields: MeasureFields.parse(JSON.parse(body)) })
    measures.set(measureId, measure)
  }
  return [...measures.values()]
}

type EditionOf = Pick<MeasureEdition, 'id' | 'edition' | 'fields'>

const toScore = ({
  answers,
  subscores,
  reference,
  recordedBy,
  takerName,
  takenBackReason: reason,
  takenBackAt: at,
  ...row
}: ScoreRow): MeasureScore => ({
  id: row.id,
  caseId: row.caseId,
  caseReference: reference,
  editionId: row.editionId,
  takenOn: row.takenOn,
  by: row.by,
  answers: answers === null ? null : (JSON.parse(answers) as (number | null)[]),
  total: row.total,
  subscores: JSON.parse(subscores) as Subscore[],
  note: row.note,
  recordedBy,
  takenBack: reason === null || at === null ? null : { reason, by: takerName ?? '', at },
})
