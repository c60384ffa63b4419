import type { SavedCopies } from '../../../shared/papers.ts'
import type { ReadDb } from '../kernel/schema.ts'

const most = 20

/**
 * What left of a meeting's papers since this issue of them: written to a folder, or printed. What was announced and stayed
 * is none. Ids follow the store's own order, whatever the clock says.
 */
export async function selectCopies(
  db: ReadDb,
  meetingId: string,
  issueId: string,
): Promise<readonly SavedCopies[]> {
  const rows = await db
    .selectFrom('fileDeparture')
    .innerJoin('fileDepartureEnd', 'fileDepartureEnd.departureId', 'fileDeparture.id')
    .innerJoin('member', 'member.id', 'fileDeparture.memberId')
    .select(['fileDeparture.task', 'fileDeparture.files', 'fileDeparture.at', 'member.name as byName'])
    .where('fileDeparture.about', '=', meetingId)
    .where('fileDeparture.task', 'in', ['papers.write', 'papers.print'])
    .where('fileDepartureEnd.outcome', '=', 'left')
    .where('fileDeparture.id', '>', issueId)
    .orderBy('fileDeparture.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ task, files, at, byName }) => ({
    how: task === 'papers.print' ? 'printed' : 'saved',
    files,
    at,
    byName,
  }))
}
