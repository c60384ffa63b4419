import type { CarriedFrom } from '../../../shared/meetings.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

interface Carried {
  readonly id: string
  readonly carriedFromItemId: string | null
}

/** Every meeting that each item was carried from, the last first; by item id, only for those that were carried. */
export async function selectCarried(
  db: ReadDb,
  items: readonly (Carried & { readonly chainId: string | null })[],
): Promise<ReadonlyMap<string, readonly CarriedFrom[]>> {
  const chains = [...new Set(items.flatMap(({ chainId }) => chainId ?? []))]
  const earlier = new Map<string, Awaited<ReturnType<typeof rowsOf>>[number]>()
  for (const run of inRuns(chains)) for (const row of await rowsOf(db, run)) earlier.set(row.id, row)
  const historyOf = ({ carriedFromItemId }: Carried): CarriedFrom[] => {
    const from = earlier.get(carriedFromItemId ?? '')
    if (!from) return []
    const { meetingId, heldOn, carriedReason: reason, said, panelId, verdict } = from
    const taken = verdict === 'to_risk_panel'
    return [{ meetingId, heldOn, reason, said: said ?? '', panelId, taken }, ...historyOf(from)]
  }
  return new Map(items.flatMap((item) => (item.chainId === null ? [] : [[item.id, historyOf(item)]])))
}

const rowsOf = (db: ReadDb, chains: string[]) =>
  db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .leftJoin('decision', 'decision.itemId', 'agendaItem.id')
    .select(['agendaItem.id', 'agendaItem.meetingId', 'agendaItem.carriedFromItemId'])
    .select(['agendaItem.carriedReason', 'meeting.heldOn', 'decision.reasons as said'])
    .select(['meeting.panelId', 'decision.verdict'])
    .where((eb) => eb.or([eb('agendaItem.chainId', 'in', chains), eb('agendaItem.id', 'in', chains)]))
    .execute()
