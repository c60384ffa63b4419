import type { Context } from '../kernel/handler.ts'
import { moveCases } from '../cases/move-cases.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { moveMeeting } from '../meetings/rows/meetings.ts'
import { isRefused, packsOf, selectReleaseFacts } from './select-facts.ts'
import type { PackFacts, RecordFacts } from './select-facts.ts'

type By = Pick<Context, 'at' | 'who'>

/**
 * A case is released once somebody of both agencies has its record with both signatures, and not before: a pack in a
 * folder here, one on its way, one that left early or was held back is not that. A meeting is released once nothing of
 * it is left to arrive.
 */
export async function moveReleased(tx: WriteDb, meetingId: string, context: By): Promise<void> {
  const { signOff, records } = await selectReleaseFacts(tx, meetingId)
  // Only onwards: a case that came back to the panel since is not called back.
  const signed = records.filter((record) => hasArrived(record) && record.case.state === 'signed')
  await moveCases(tx, idsOf(signed), 'released', context)
  const { meeting } = signOff
  if (meeting.state === 'signed' && records.every(isDone)) await moveMeeting(tx, meeting, 'released', context)
}

/** A receipt was taken back: what rested on it does not stand any more. What went by the earlier rule rests on none. */
export async function moveBackReleased(tx: WriteDb, meetingId: string, context: By): Promise<void> {
  const { signOff, records } = await selectReleaseFacts(tx, meetingId)
  const released = records.filter((record) => !hasArrived(record) && record.case.state === 'released')
  await moveCases(tx, idsOf(released), 'signed', context)
  const { meeting } = signOff
  if (meeting.state === 'released' && !records.every(isDone))
    await moveMeeting(tx, meeting, 'signed', context)
}

const idsOf = (records: readonly RecordFacts[]): string[] => records.map((record) => record.case.id)

const isWithAgency = ({ standing, onWriting }: PackFacts): boolean =>
  onWriting || standing.receivedOn !== null

const hasArrived = (record: RecordFacts): boolean => packsOf(record).every(isWithAgency)

/** What nobody signs waits for no pack. */
const isDone = (record: RecordFacts): boolean =>
  record.record.row.confirmed === 1 || packsOf(record).every((pack) => isWithAgency(pack) || isRefused(pack))
