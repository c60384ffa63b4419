import type { Case } from '../../../shared/cases.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { toCase } from '../facts/to-case.ts'

export async function selectCaseRow(db: ReadDb, caseId: string): Promise<Row<'case'>> {
  const row = await db.selectFrom('case').selectAll().where('id', '=', caseId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const selectCase = async (db: ReadDb, caseId: string): Promise<Case> =>
  toCase(await selectCaseRow(db, caseId))
