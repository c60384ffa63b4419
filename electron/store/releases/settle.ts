import type { Context } from '../handler.ts'
import { updateRows } from '../history-many.ts'
import { moveCases } from '../meetings/case-states.ts'
import type { WriteDb } from '../schema.ts'
import { isRefused, packsOf, selectReleaseFacts } from './select-facts.ts'
import type { PackFacts } from './select-facts.ts'

/**
 * A case is released once both agencies have its record with both signatures, and not before: a pack that left early
 * or was held back is not that. A meeting is released once no pack of it is left to go.
 */
export async function settleRelease(
  tx: WriteDb,
  meetingId: string,
  context: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  const { signOff, records } = await selectReleaseFacts(tx, meetingId)
  const complete = records.filter((record) => packsOf(record).every(isWithAgency))
  // Only onwards: a case that came back to the panel since is not called back.
  const signed = complete.filter((record) => record.case.state === 'signed')
  await moveCases(
    tx,
    signed.map((record) => record.case.id),
    'released',
    context,
  )
  const isDone = (pack: PackFacts): boolean => isWithAgency(pack) || isRefused(pack)
  const { meeting } = signOff
  if (meeting.state === 'signed' && records.every((record) => packsOf(record).every(isDone)))
    await updateRows(tx, 'meeting', [{ old: meeting, changes: { state: 'released' } }], context)
}

// A copy that left before the sign-off was complete says so on every page: it is not the record.
const isWithAgency = ({ released }: PackFacts): boolean =>
  released !== null && released.oneAgencyOnly === 0 && released.shortOf === ''
