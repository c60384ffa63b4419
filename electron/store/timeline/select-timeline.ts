import { sql } from 'kysely'
import type { Input } from '../../../shared/contract.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { copyOf, readerOf } from '../../../shared/rules/reading.ts'
import type { Reader } from '../../../shared/rules/reading.ts'
import type { Who } from '../../../shared/session.ts'
import { asPersonReads, timelineKinds } from '../../../shared/timeline.ts'
import type { Timeline, TimelineEntry, TimelineReader } from '../../../shared/timeline.ts'
import { selectPersonRow } from '../facts/select-people.ts'
import { toPerson } from '../facts/to-person.ts'
import { cutHidden } from '../kept/cut-hidden.ts'
import { selectHidden } from '../kept/select-hidden.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { FoundEntry } from './entry.ts'
import { heldFrom } from './held-from.ts'
import { sources } from './sources.ts'

type Asked = Input<'timeline.get'>
type FoundRow = FoundEntry & Pick<TimelineEntry, 'caseReference' | 'panelAuthority'>

/** A page of what happened, the newest first: one statement for all kinds, one for who disagreed, whatever there is. */
export async function selectTimeline(db: ReadDb, asked: Asked, who: Who): Promise<Timeline> {
  const row = await selectPersonRow(db, asked.personId)
  const held = await heldFrom(db, toPerson(row), asked.for)
  const found = held === null ? await selectEntries(db, row.id, asked) : []
  const rows = found.slice(0, asked.limit)
  const last = rows.at(-1)
  const whole = await withDissent(db, rows)
  return {
    personId: row.id,
    personName: fullName(row),
    held,
    entries: asked.for === null ? whole : await asReadBy(db, whole, { who, reader: asked.for }),
    next: last && found.length > rows.length ? { at: last.at, id: last.id } : null,
  }
}

async function selectEntries(
  db: ReadDb,
  personId: string,
  { kind, before, limit }: Asked,
): Promise<readonly FoundRow[]> {
  const parts = (kind === null ? timelineKinds : [kind]).map((one) => sources[one](personId))
  const all = sql<FoundEntry>`(${sql.join(parts, sql` union all `)})`.as<'e'>('e')
  let query = db
    .selectFrom(all)
    .leftJoin('case', 'case.id', 'e.caseId')
    .leftJoin('meeting', 'meeting.id', 'e.meetingId')
    .leftJoin('panel', 'panel.id', 'meeting.panelId')
    .selectAll('e')
    .select(['case.reference as caseReference', 'panel.authority as panelAuthority'])
  if (before !== null)
    query = query.where((eb) =>
      eb.or([eb('e.at', '<', before.at), eb.and([eb('e.at', '=', before.at), eb('e.id', '<', before.id)])]),
    )
  return query
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute()
}

async function withDissent(db: ReadDb, rows: readonly FoundRow[]): Promise<TimelineEntry[]> {
  const items = rows
    .filter(({ kind, what }) => kind === 'decision' && what !== 'putOff')
    .map(({ more }) => more)
  const said =
    items.length === 0
      ? []
      : await db
          .selectFrom('agreement')
          .innerJoin('member', 'member.id', 'agreement.memberId')
          .select(['agreement.itemId', 'member.name', 'agreement.words'])
          .where('agreement.itemId', 'in', items)
          .where('agreement.position', '=', 'disagree')
          .orderBy('member.name')
          .execute()
  const byItem = Map.groupBy(said, ({ itemId }) => itemId)
  return rows.map((row) => {
    const dissent = row.kind === 'decision' ? (byItem.get(row.more) ?? []) : []
    return { ...row, dissent: dissent.map(({ name, words }) => ({ name, words })) }
  })
}

const eyes: Readonly<Record<TimelineReader, Reader>> = {
  health: copyOf('health'),
  socialCare: copyOf('socialCare'),
  person: 'person',
}

interface Eyes {
  readonly who: Who
  readonly reader: TimelineReader
}

/** What neither whoever asks nor whom it is for may read is not in it. */
async function asReadBy(
  db: ReadDb,
  entries: readonly TimelineEntry[],
  { who, reader }: Eyes,
): Promise<readonly TimelineEntry[]> {
  const cut = cutHidden(entries, await selectHidden(db, readerOf(who), eyes[reader]), null)
  return reader === 'person' ? cut.map(asPersonReads) : cut
}
