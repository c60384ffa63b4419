import type { RecordCopies } from '../../../shared/releases.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { printedRecord } from '../../documents/page/printed-record.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { packInputsOf } from './material.ts'
import { selectReleaseFacts } from './select-facts.ts'

/** Both agencies' copies of a record's latest version, as they would leave now, signed or not. */
export async function selectCopies(db: ReadDb, recordId: string): Promise<RecordCopies> {
  const row = await db.selectFrom('record').select('meetingId').where('id', '=', recordId).executeTakeFirst()
  if (!row) throw notFound()
  const facts = await selectReleaseFacts(db, row.meetingId)
  const record = facts.records.find((one) => one.record.row.id === recordId)
  if (!record) throw notFound()
  const inputOf = await packInputsOf(db, facts, [record])
  const copy = (side: Side) => printedRecord(inputOf(record, side))
  return {
    recordId,
    recordVersion: record.record.row.recordVersion,
    meetingId: row.meetingId,
    caseId: record.case.id,
    caseReference: record.case.reference,
    personName: fullName(record.person),
    copies: { health: copy('health'), socialCare: copy('socialCare') },
  }
}
