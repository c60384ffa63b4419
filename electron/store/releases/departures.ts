import type { Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'

type Departure = Row<'departure'>

/** Departures of a meeting that nobody can say the end of: Accord stopped while they were written. */
export const openDepartures = (db: ReadDb, meetingId: string): Promise<Departure[]> =>
  db
    .selectFrom('departure')
    .leftJoin('departureEnd', 'departureEnd.departureId', 'departure.id')
    .selectAll('departure')
    .where('departure.meetingId', '=', meetingId)
    .where('departureEnd.departureId', 'is', null)
    .orderBy('departure.id')
    .execute()

/** How departures ended; one that has ended already is left as it is. */
export async function endDepartures(
  tx: WriteDb,
  ids: readonly string[],
  outcome: 'left' | 'stayed',
  { at, who }: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  const rows = ids.map((departureId) => ({ departureId, outcome, at, memberId: who.memberId }))
  for (const run of inRuns(rows))
    await tx
      .insertInto('departureEnd')
      .values(run)
      .onConflict((on) => on.doNothing())
      .execute()
}

/** How a departure ended, for a pack that is on disk now: as it was announced, or as an earlier one left it there. */
export function matchDepartures(
  open: readonly Departure[],
  packs: readonly {
    readonly departureId?: string | undefined
    readonly recordId: string
    readonly version: number
    readonly side: string
    readonly sumsSha256: string
  }[],
): { readonly left: readonly (string | null)[]; readonly stayed: readonly string[] } {
  const found = packs.map(({ departureId, recordId, version, side, sumsSha256 }) => {
    const same = open.filter(
      (row) =>
        row.recordId === recordId &&
        row.recordVersion === version &&
        row.side === side &&
        row.sumsSha256 === sumsSha256,
    )
    return (same.find(({ id }) => id === departureId) ?? same[0])?.id ?? null
  })
  const stayed = packs.flatMap(({ departureId }, index) =>
    departureId === undefined || departureId === found[index] ? [] : departureId,
  )
  return { left: found, stayed }
}
