import type { ScoreFields } from '../../../shared/measures.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

type Day = Pick<ScoreFields, 'takenOn' | 'by'>

/** What tells two scores of one measure apart: whose, of which day, by which sort of rater. */
export const dayOf = (personId: string, { takenOn, by }: Day): string => `${personId} ${takenOn} ${by}`

/** Whether a score of that day by the same sort of rater is here already, with whichever case of the person. */
export async function takenAlready(
  db: ReadDb,
  measureId: string,
  personIds: readonly string[],
): Promise<{ readonly isHere: (whose: { readonly personId: string }, day: Day) => boolean }> {
  const rows = await eachRun(personIds, (run) =>
    db
      .selectFrom('measureScore')
      .innerJoin('case', 'case.id', 'measureScore.caseId')
      .select(['case.personId', 'measureScore.takenOn', 'measureScore.by'])
      .where('case.personId', 'in', run)
      .where('measureScore.measureId', '=', measureId)
      .where('measureScore.takenBackAt', 'is', null)
      .execute(),
  )
  const here = new Set(rows.map(({ personId, ...day }) => dayOf(personId, day)))
  return { isHere: ({ personId }, day) => here.has(dayOf(personId, day)) }
}
