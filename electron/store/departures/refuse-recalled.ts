import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { selectRecalled } from '../facts/select-recalled.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** A letter of what a recall found wrong is written out no more, to be checked or translated either, until it is corrected. */
export async function refuseRecalledLetter(db: ReadDb, recordId: string): Promise<void> {
  const known = await db
    .selectFrom('record')
    .select('meetingId')
    .where('id', '=', recordId)
    .executeTakeFirst()
  if (!known) return
  const { meetingId } = known
  const standing = (await selectWhichStands(db, 'meetingId', [meetingId])).get(recordId)
  if (!standing) return
  const row = await db
    .selectFrom('record')
    .select(['id', 'recordVersion', 'decisionJson'])
    .where('id', '=', recordId)
    .where('recordVersion', '=', standing.stands.recordVersion)
    .executeTakeFirstOrThrow()
  const recalledOf = await selectRecalled(db, [recordId])
  const decision = JSON.parse(row.decisionJson) as DecisionRecord
  if (recalledOf({ row, decision }) !== null) throw notAllowed('recalled')
}
