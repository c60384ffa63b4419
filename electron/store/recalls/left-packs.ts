import type { ReceivedKnown, SentHow } from '../../../shared/deliveries.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import { frozenFields } from '../../../shared/people-corrections.ts'
import { agenciesBook } from '../facts/select-agencies.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { versionOf } from './left-copy.ts'
import type { LeftCopy, VersionSays } from './left-copy.ts'

/** Packs that were written, or may have been, with what was said of sending and of receipts. */
export async function leftPacks(db: ReadDb, versions: readonly VersionSays[]): Promise<LeftCopy[]> {
  const ids = [...new Set(versions.map(({ row }) => row.meetingId))]
  const left = await eachRun(ids, (run) => logRows(db, 'release', run).execute())
  const open = await eachRun(ids, (run) =>
    logRows(db, 'departure', run)
      .leftJoin('departureEnd', 'departureEnd.departureId', 'out.id')
      .where('departureEnd.departureId', 'is', null)
      .execute(),
  )
  const said = Map.groupBy(await saidOf(db, ids), ({ releaseId }) => releaseId)
  const find = versionOf(versions)
  const agenciesOn = await agenciesBook(db)
  return [
    ...left.map((row) => ({ ...row, confirmed: true })),
    ...open.map((row) => ({ ...row, confirmed: false })),
  ].flatMap(({ id, recordId, recordVersion, recipient, ...row }): LeftCopy[] => {
    const version = find(recordId, recordVersion)
    if (!version) return []
    const name = recipient || agenciesOn(dateOf(row.leftAt))[row.side].name
    const { caseId, meetingId } = version.row
    return [
      {
        ...row,
        ...lastSaid(said.get(id) ?? []),
        kind: 'pack',
        logId: id,
        caseId,
        meetingId,
        heldOn: version.heldOn,
        version: recordVersion,
        says: version.says,
        holds: frozenFields,
        holder: { kind: 'agency', side: row.side, memberId: null, name },
      },
    ]
  })
}

// A departure has exactly the columns of the line that it becomes, and its id.
const logRows = (db: ReadDb, table: 'release' | 'departure', meetingIds: string[]) =>
  db
    .selectFrom(`${table as 'release'} as out`)
    .innerJoin('member', 'member.id', 'out.memberId')
    .select(['out.id', 'out.recordId', 'out.recordVersion', 'out.side', 'out.recipient', 'out.files'])
    .select(['out.at as leftAt', 'member.name as leftBy'])
    .where('out.meetingId', 'in', meetingIds)
    .orderBy('out.id')

const saidOf = (db: ReadDb, meetingIds: readonly string[]) =>
  eachRun(meetingIds, (run) =>
    db
      .selectFrom('release')
      .innerJoin('deliveryPack', 'deliveryPack.releaseId', 'release.id')
      .innerJoin('delivery', 'delivery.id', 'deliveryPack.deliveryId')
      .leftJoin('deliveryTakenBack as back', 'back.deliveryId', 'delivery.id')
      .select(['deliveryPack.releaseId', 'delivery.step', 'delivery.dayOn as on'])
      .select(['delivery.how', 'delivery.whom'])
      .where('release.meetingId', 'in', run)
      .where('back.deliveryId', 'is', null)
      .orderBy('delivery.id')
      .execute(),
  )

/** What was said last of each step, and not taken back. */
function lastSaid(said: Awaited<ReturnType<typeof saidOf>>): Pick<LeftCopy, 'receipt' | 'sent'> {
  const [received, sent] = (['received', 'sent'] as const).map((step) =>
    said.findLast((one) => one.step === step),
  )
  return {
    receipt: received ? { who: received.whom, on: received.on, known: received.how as ReceivedKnown } : null,
    sent: sent ? { to: sent.whom, on: sent.on, how: sent.how as SentHow } : null,
  }
}
