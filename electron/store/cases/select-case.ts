import type { Case } from '../../../shared/cases.ts'
import { notFound } from '../../../shared/reply.ts'
import type { ReadDb, Row } from '../schema.ts'
import { toCase } from './to-case.ts'

export async function selectCaseRow(db: ReadDb, caseId: string): Promise<Row<'case'>> {
  const row = await db.selectFrom('case').selectAll().where('id', '=', caseId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const selectCase = async (db: ReadDb, caseId: string): Promise<Case> =>
  toCase(await selectCaseRow(db, caseId))
