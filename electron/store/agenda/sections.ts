import type { AgendaSection } from '../../../shared/meetings.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** In order. */
export const selectSections = (db: ReadDb, meetingId: string): Promise<Row<'agendaSection'>[]> =>
  db
    .selectFrom('agendaSection')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export async function selectSection(db: ReadDb, sectionId: string): Promise<Row<'agendaSection'>> {
  const row = await db.selectFrom('agendaSection').selectAll().where('id', '=', sectionId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const toSection = ({ id, title, holds, version }: Row<'agendaSection'>): AgendaSection => ({
  id,
  title,
  holds,
  version,
})

interface InSection {
  readonly sectionId: string | null
}
interface WithId {
  readonly id: string
}

/** Items in the order of their sections, those without one first; within a section they keep their order. */
export const bySection = <Item extends InSection>(
  items: readonly Item[],
  sections: readonly WithId[],
): Item[] =>
  [null, ...sections.map(({ id }) => id)].flatMap((id) => items.filter(({ sectionId }) => sectionId === id))

/** Where a section's items end in an agenda that is in order: the place for one more. */
export function endOfSection(
  items: readonly InSection[],
  sections: readonly WithId[],
  sectionId: string | null,
): number {
  const before = new Set([null, ...sections.map(({ id }) => id)].slice(0, orderOf(sections, sectionId) + 1))
  return items.filter((item) => before.has(item.sectionId)).length
}

const orderOf = (sections: readonly WithId[], sectionId: string | null): number =>
  sectionId === null ? 0 : sections.findIndex(({ id }) => id === sectionId) + 1

/** The section that an item at this place belongs to: its own where that is next to it, else that of the item before. */
export function sectionAt(
  others: readonly InSection[],
  sections: readonly WithId[],
  at: number,
  own: string | null,
): string | null {
  const before = others[at - 1]?.sectionId ?? null
  const after = at < others.length ? (others[at]?.sectionId ?? null) : (sections.at(-1)?.id ?? null)
  const place = orderOf(sections, own)
  return place >= orderOf(sections, before) && place <= orderOf(sections, after) ? own : before
}
