import { sides } from '../../../shared/kernel/text.ts'
import { selectSaid, standingOf } from '../facts/select-deliveries.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { isRefused, packsOf, releasedOnWriting, selectReleaseFacts, versionKey } from './select-facts.ts'
import type { PackFacts } from './select-facts.ts'

/** Where a pack is, and whether a named person decided that it stays. */
export type PackOfMeeting = Pick<PackFacts, 'side' | 'standing' | 'onWriting'> & {
  readonly isRefused: boolean
}

/**
 * By meeting, both agencies' packs of each record that somebody signs, of the version that stands. By what was logged
 * alone: the texts are read, and held against the trail, where somebody decided that a pack stays, and where it leaves.
 */
export async function selectPacksOfMeetings(
  db: ReadDb,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PackOfMeeting[]>> {
  if (meetingIds.length === 0) return new Map()
  const found = new Map(await packsByLog(db, meetingIds))
  for (const id of await withRefusal(db, meetingIds)) {
    const { records } = await selectReleaseFacts(db, id)
    const signed = records.filter(({ record }) => record.row.confirmed === 0).flatMap(packsOf)
    found.set(
      id,
      signed.map((pack) => ({ ...pack, isRefused: isRefused(pack) })),
    )
  }
  return found
}

async function packsByLog(
  db: ReadDb,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PackOfMeeting[]>> {
  const records = await recordsOf(db, meetingIds)
  const stands = await selectWhichStands(db, 'meetingId', meetingIds)
  const left = await db
    .selectFrom('release')
    .select(['id', 'recordId', 'recordVersion', 'side', 'at', 'oneAgencyOnly', 'shortOf'])
    .where('meetingId', 'in', meetingIds)
    .orderBy('id')
    .execute()
  const leftOf = Map.groupBy(left, ({ recordId, recordVersion }) =>
    versionKey({ id: recordId, recordVersion }),
  )
  const said = await selectSaid(db).where('release.meetingId', 'in', meetingIds).execute()
  const byEarlierRule = await releasedOnWriting(db, meetingIds)
  const packs = records.flatMap(({ id, meetingId }) => {
    const version = stands.get(id)?.stands
    if (version === undefined || version.confirmed === 1) return []
    const [key, isRefused] = [versionKey(version), false]
    return sides.map((side) => ({
      meetingId,
      pack: {
        side,
        isRefused,
        onWriting: byEarlierRule.has(key),
        standing: standingOf(leftOf.get(key) ?? [], said, side),
      },
    }))
  })
  return new Map(
    [...Map.groupBy(packs, ({ meetingId }) => meetingId)].map(([id, of]) => [id, of.map(({ pack }) => pack)]),
  )
}

const recordsOf = (db: ReadDb, meetingIds: readonly string[]) =>
  db
    .selectFrom('record')
    .innerJoin('case', 'case.id', 'record.caseId')
    .select(['record.id', 'record.meetingId'])
    .where('record.meetingId', 'in', meetingIds)
    .distinct()
    .execute()

/** Meetings of which somebody decided once that a pack stays; whether that still holds is asked of the records. */
async function withRefusal(db: ReadDb, meetingIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('record')
    .innerJoin('sharingDecision', 'sharingDecision.recordId', 'record.id')
    .select('record.meetingId')
    .where('record.meetingId', 'in', meetingIds)
    .where('sharingDecision.share', '=', 0)
    .distinct()
    .execute()
  return rows.map(({ meetingId }) => meetingId)
}
