import { dateOf } from '../../../shared/kernel/dates.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { NewRow, ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { selectReleaseFacts } from './select-facts.ts'
import { selectReleaseStatus } from './select-release.ts'
import { moveReleased, moveBackReleased } from './move-released.ts'

/** Somebody sent the packs: nothing moves on by that, for nobody there has said that they came. */
export const sent: CommandHandler<'releases.sent'> = async (tx, { how, to, by, ...which }, context) => {
  await insertDelivery(tx, which, { step: 'sent', how, whom: to, sender: by }, context)
  return selectReleaseStatus(tx, which.meetingId, { today: dateOf(context.at), who: context.who })
}

/** Somebody there has the packs. Once both agencies have all of a case, the case has come to both. */
export const received: CommandHandler<'releases.received'> = async (
  tx,
  { who, known, ...which },
  context,
) => {
  await insertDelivery(tx, which, { step: 'received', how: known, whom: who, sender: '' }, context)
  await moveReleased(tx, which.meetingId, context)
  return selectReleaseStatus(tx, which.meetingId, { today: dateOf(context.at), who: context.who })
}

/** What was said stays to be read, with why it does not hold. */
export const takeBack: CommandHandler<'releases.takeBack'> = async (
  tx,
  { meetingId, deliveryId, reason },
  context,
) => {
  const row = await tx
    .selectFrom('delivery')
    .leftJoin('deliveryTakenBack as back', 'back.deliveryId', 'delivery.id')
    .select(['delivery.step', 'back.at as backAt'])
    .where('delivery.id', '=', deliveryId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  if (!row) throw notFound()
  if (row.backAt !== null) throw invalid({ deliveryId: 'was taken back already' })
  const { at, who } = context
  await tx
    .insertInto('deliveryTakenBack')
    .values({ deliveryId, reason, memberId: who.memberId, at })
    .execute()
  if (row.step === 'received') await moveBackReleased(tx, meetingId, context)
  return selectReleaseStatus(tx, meetingId, { today: dateOf(at), who })
}

interface Which {
  readonly meetingId: string
  readonly side: Side
  readonly recordIds: readonly string[]
  readonly on: string
  readonly note: string
}

async function insertDelivery(
  tx: WriteDb,
  { meetingId, side, recordIds, on, note }: Which,
  what: Pick<NewRow<'delivery'>, 'step' | 'how' | 'whom' | 'sender'>,
  { at, who }: Context,
): Promise<void> {
  if (on > dateOf(at)) throw invalid({ on: 'has not come yet' })
  const left = await leftBy(tx, { meetingId, side, recordIds, on })
  const id = newId()
  const said = { id, meetingId, side, dayOn: on, note, memberId: who.memberId, at, ...what }
  await tx.insertInto('delivery').values(said).execute()
  for (const run of inRuns(left.map(({ id: releaseId }) => ({ deliveryId: id, releaseId }))))
    await tx.insertInto('deliveryPack').values(run).execute()
}

/** The lines of the log that it is about: of each record's version that stands, the last that was written by that day. */
async function leftBy(
  db: ReadDb,
  { meetingId, side, recordIds, on }: Omit<Which, 'note'>,
): Promise<Row<'release'>[]> {
  const { records } = await selectReleaseFacts(db, meetingId)
  const known = new Map(records.map((record) => [record.record.row.id, record]))
  return [...new Set(recordIds)].map((recordId) => {
    const record = known.get(recordId)
    if (!record) throw notFound()
    const { left } = record.packs[side]
    if (left.length === 0) throw invalid({ recordIds: 'not written yet' })
    const last = left.findLast((row) => dateOf(row.at) <= on)
    if (!last) throw invalid({ on: 'is before the packs were written' })
    return last
  })
}
