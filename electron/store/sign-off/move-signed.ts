import type { Context } from '../kernel/handler.ts'
import { moveCases } from '../cases/move-cases.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { moveMeeting } from '../meetings/rows/meetings.ts'
import { selectMeetingFacts } from './select-sign-off.ts'
import { isComplete, recordSignOff } from './standing.ts'

/** A case is signed once both agencies signed its record with enough authority; the meeting once all its cases are. */
export async function moveSigned(tx: WriteDb, meetingId: string, context: Context): Promise<void> {
  const { meeting, records, signOffs } = await selectMeetingFacts(tx, meetingId)
  const complete = records.filter((record) => isComplete(recordSignOff(record, signOffs)))
  const cases = await selectCaseRows(
    tx,
    complete.map(({ row }) => row.caseId),
  )
  // A case that has gone further, such as back to the panel, is not called back.
  const decided = cases.filter((row) => row.state === 'decided').map((row) => row.id)
  await moveCases(tx, decided, 'signed', context)
  if (meeting.state === 'closed' && complete.length > 0 && complete.length === records.length)
    await moveMeeting(tx, meeting, 'signed', context)
}
