import type { Delivery, PackStanding } from '../../../shared/deliveries.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** A line of the log, as far as a delivery has to know it. */
export type Left = Pick<
  Row<'release'>,
  'id' | 'recordId' | 'recordVersion' | 'side' | 'at' | 'oneAgencyOnly' | 'shortOf'
>

/** A copy that left before the sign-off was complete says so on every page: it is not the record. */
export const isComplete = ({ oneAgencyOnly, shortOf }: Pick<Left, 'oneAgencyOnly' | 'shortOf'>): boolean =>
  oneAgencyOnly === 0 && shortOf === ''

/** Of one meeting, the latest first. */
export async function selectDeliveries(db: ReadDb, meetingId: string): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('member', 'member.id', 'delivery.memberId')
    .leftJoin('deliveryTakenBack as back', 'back.deliveryId', 'delivery.id')
    .leftJoin('member as backBy', 'backBy.id', 'back.memberId')
    .select(['delivery.id', 'delivery.side', 'step', 'dayOn as on', 'how', 'whom', 'sender', 'note'])
    .select(['member.name as saidBy', 'delivery.at as saidAt'])
    .select(['back.reason as backReason', 'back.at as backAt', 'backBy.name as backBy'])
    .where('delivery.meetingId', '=', meetingId)
    .orderBy('delivery.id', 'desc')
    .execute()
  const packs = Map.groupBy(await packsOfDeliveries(db, meetingId), ({ deliveryId }) => deliveryId)
  return rows.map(({ how, backReason, backAt, backBy, ...row }) => ({
    ...row,
    how: how as Delivery['how'],
    packs: packs.get(row.id)?.map(({ pack }) => pack) ?? [],
    takenBack: backAt === null ? null : { reason: backReason ?? '', by: backBy ?? '', at: backAt },
  }))
}

async function packsOfDeliveries(db: ReadDb, meetingId: string) {
  const rows = await db
    .selectFrom('deliveryPack')
    .innerJoin('release', 'release.id', 'deliveryPack.releaseId')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'release.recordId')
        .onRef('record.recordVersion', '=', 'release.recordVersion'),
    )
    .innerJoin('case', 'case.id', 'record.caseId')
    .select(['deliveryPack.deliveryId', 'release.recordId', 'release.recordVersion'])
    .select('case.reference as caseReference')
    .where('release.meetingId', '=', meetingId)
    .orderBy('case.reference')
    .execute()
  return rows.map(({ deliveryId, ...pack }) => ({ deliveryId, pack }))
}

/** What holds of one line of the log: said, and not taken back. */
export interface SaidOf {
  readonly releaseId: string
  readonly step: 'sent' | 'received'
  readonly on: string
}

export const selectSaid = (db: ReadDb) =>
  db
    .selectFrom('deliveryPack')
    .innerJoin('delivery', 'delivery.id', 'deliveryPack.deliveryId')
    .innerJoin('release', 'release.id', 'deliveryPack.releaseId')
    .leftJoin('deliveryTakenBack as back', 'back.deliveryId', 'delivery.id')
    .select(['deliveryPack.releaseId', 'delivery.step', 'delivery.dayOn as on'])
    .where('back.deliveryId', 'is', null)
    .orderBy('delivery.dayOn')

/** `left`: lines of the log of one version of a record, in their order. */
export function standingOf(left: readonly Left[], said: readonly SaidOf[], side: Side): PackStanding {
  const own = left.filter((row) => row.side === side)
  const whole = new Set(own.filter(isComplete).map(({ id }) => id))
  const first = (step: SaidOf['step']): string | null =>
    said.find((one) => one.step === step && whole.has(one.releaseId))?.on ?? null
  return { writtenAt: own.at(-1)?.at ?? null, sentOn: first('sent'), receivedOn: first('received') }
}
