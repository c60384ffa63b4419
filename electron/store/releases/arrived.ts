import type { ReadDb } from '../kernel/schema.ts'

/**
 * When the last copy so far came to an agency, of meetings and cases that both agencies have: the day that a receipt
 * says, or, where they went by the earlier rule and nobody has said one, when they were written.
 */
export async function arrivedOfMeeting(db: ReadDb, meetingId: string): Promise<string | null> {
  const { at } = await arrived(db)
    .select((eb) => eb.fn.max<string | null>('delivery.dayOn').as('at'))
    .where('release.meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  if (at !== null) return at
  const written = await db
    .selectFrom('release')
    .select((eb) => eb.fn.max<string | null>('at').as('at'))
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return written?.at ?? null
}

/** By agenda item. */
export async function arrivedOfCases(db: ReadDb, caseIds: string[]): Promise<ReadonlyMap<string, string>> {
  const written = await db
    .selectFrom('release')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'release.recordId')
        .onRef('record.recordVersion', '=', 'release.recordVersion'),
    )
    .select(['record.itemId', (eb) => eb.fn.max<string>('release.at').as('at')])
    .where('record.caseId', 'in', caseIds)
    .groupBy('record.itemId')
    .execute()
  const said = await arrived(db)
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'release.recordId')
        .onRef('record.recordVersion', '=', 'release.recordVersion'),
    )
    .select(['record.itemId', (eb) => eb.fn.max<string>('delivery.dayOn').as('at')])
    .where('record.caseId', 'in', caseIds)
    .groupBy('record.itemId')
    .execute()
  return new Map([...written, ...said].map(({ itemId, at }) => [itemId, at]))
}

const arrived = (db: ReadDb) =>
  db
    .selectFrom('deliveryPack')
    .innerJoin('delivery', 'delivery.id', 'deliveryPack.deliveryId')
    .innerJoin('release', 'release.id', 'deliveryPack.releaseId')
    .leftJoin('deliveryTakenBack as back', 'back.deliveryId', 'delivery.id')
    .where('back.deliveryId', 'is', null)
    .where('delivery.step', '=', 'received')
