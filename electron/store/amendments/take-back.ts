import { conflict, invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { readingsOf } from './readings.ts'
import { selectAmendable, selectLatest, selectStanding, selectVersionsAfter } from './select-amendable.ts'
import { refuseTelling } from './tells-kept.ts'

/**
 * A correction that waits is signed by nobody any more: what both agencies had signed goes on standing, and what one had
 * signed of this counts for nothing. It goes with those that it had itself taken the place of. Once both have signed it,
 * it is what stands, and is corrected as such.
 */
export const takeBack: CommandHandler<'amendments.takeBack'> = async (
  tx,
  { recordId, recordVersion, reason },
  context,
) => {
  const row = await selectLatest(tx, recordId)
  if (row.recordVersion !== recordVersion) throw conflict({ recordVersion: row.recordVersion })
  const stands = await selectStanding(tx, row)
  if (stands?.recordVersion === recordVersion)
    throw invalid({ recordVersion: 'both agencies have signed it' })
  if (stands === null) throw invalid({ recordVersion: 'nothing stands meanwhile' })
  refuseTelling('reason', reason, readingsOf(row), context.who.side)
  const waiting = await selectVersionsAfter(tx, stands)
  const by = { reason, memberId: context.who.memberId, at: context.at }
  await tx
    .insertInto('proposalTakenBack')
    .values(waiting.map((version) => ({ recordId, recordVersion: version, ...by })))
    .execute()
  return selectAmendable(tx, recordId, context.who)
}
