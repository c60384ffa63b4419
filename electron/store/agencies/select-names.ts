import { z } from 'zod'
import type { AgencyNames, EarlierNaming, Naming } from '../../../shared/agencies.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { selectHistory } from '../kernel/history.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectNamings, toNaming } from '../facts/select-agencies.ts'
import { whoReplaced } from '../facts/who-replaced.ts'

const Kept = z.object({
  agencyId: z.string(),
  fromOn: z.string().nullable(),
  name: z.string(),
  odsCode: z.string(),
  abbreviation: z.string(),
  reason: z.string(),
})

/** What both agencies are and were called, and what was corrected, by whom and why. */
export async function selectAgencyNames(db: ReadDb): Promise<AgencyNames> {
  const namings = await selectNamings(db)
  return {
    namings: namings.map(toNaming),
    earlier: await selectEarlier(db, namings),
  }
}

/** History holds a row as it was and who ended it; the reason for ending it stands in the version that came next. */
async function selectEarlier(db: ReadDb, namings: readonly Naming[]): Promise<EarlierNaming[]> {
  const agencies = await db.selectFrom('agency').select(['id', 'side']).execute()
  const sideOf = new Map<string, Side>(agencies.map(({ id, side }) => [id, side]))
  const rows = (await whoReplaced(db, await selectHistory(db, 'agencyNaming', 'all'))).toReversed()
  const reasons = new Map(namings.map(({ id, version, reason }) => [`${id}/${version}`, reason]))
  for (const { rowId, version, row } of rows) reasons.set(`${rowId}/${version}`, Kept.parse(row).reason)
  const last = new Map(rows.map(({ rowId, version }) => [rowId, version] as const).toReversed())
  const live = new Set(namings.map(({ id }) => id))
  return rows.flatMap(({ rowId, version, row, at, by }) => {
    const { agencyId, reason: _reason, ...said } = Kept.parse(row)
    const side = sideOf.get(agencyId)
    const isGone = !live.has(rowId)
    // Taking back first writes its reason: that version said nothing new.
    if (side === undefined || (isGone && version === last.get(rowId))) return []
    return {
      namingId: rowId,
      side,
      ...said,
      endedAt: at,
      endedBy: by ?? '',
      endedBecause: reasons.get(`${rowId}/${version + 1}`) ?? '',
      takenBack: isGone && version + 1 === last.get(rowId),
    }
  })
}
