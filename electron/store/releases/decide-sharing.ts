import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { keepSharingOfRecords } from '../sharing/keep-decided.ts'
import { selectReleaseFacts } from './select-facts.ts'
import { selectReleaseStatus } from './select-release.ts'
import { moveReleased } from './move-released.ts'

/** A named person decides about one objection, with a reason; what was decided before is kept. */
export const decideSharing: CommandHandler<'releases.decideSharing'> = async (
  tx,
  { recordId, side, share, reason },
  context,
) => {
  const known = await tx
    .selectFrom('record')
    .select('meetingId')
    .where('id', '=', recordId)
    .executeTakeFirst()
  if (!known) throw notFound()
  const { records } = await selectReleaseFacts(tx, known.meetingId)
  const block = records.find(({ record }) => record.row.id === recordId)?.packs[side].block
  if (!block) throw invalid({ side: 'nothing stands against sharing' })
  const by = { memberId: context.who.memberId, at: context.at }
  await keepSharingOfRecords(tx, [{ recordId, side, share: share ? 1 : 0, why: block.why, reason, ...by }])
  await moveReleased(tx, known.meetingId, context)
  return selectReleaseStatus(tx, known.meetingId, { today: dateOf(context.at), who: context.who })
}
