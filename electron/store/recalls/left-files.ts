import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** What tasks put on disk or paper about these, by whom; in the store's own order. */
export async function selectLeftFiles(db: ReadDb, aboutIds: readonly string[], tasks: readonly string[]) {
  const rows = await eachRun(aboutIds, (run) =>
    db
      .selectFrom('fileDeparture')
      .leftJoin('fileDepartureEnd', 'fileDepartureEnd.departureId', 'fileDeparture.id')
      .innerJoin('member', 'member.id', 'fileDeparture.memberId')
      .select(['fileDeparture.id', 'fileDeparture.about', 'fileDeparture.files', 'fileDepartureEnd.outcome'])
      .select(['fileDeparture.at as leftAt', 'fileDeparture.memberId', 'member.name as leftBy'])
      .select('member.side as memberSide')
      .where('fileDeparture.about', 'in', run)
      .where('fileDeparture.task', 'in', tasks)
      // Where nobody can say how it ended, it may have left.
      .where((eb) =>
        eb.or([eb('fileDepartureEnd.outcome', 'is', null), eb('fileDepartureEnd.outcome', '=', 'left')]),
      )
      .orderBy('fileDeparture.id')
      .execute(),
  )
  return rows.map(({ outcome, ...row }) => ({ ...row, confirmed: outcome === 'left' }))
}
