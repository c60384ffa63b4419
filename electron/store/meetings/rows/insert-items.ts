import { newId } from '../../../../shared/kernel/ids.ts'
import { invalid } from '../../../../shared/kernel/reply.ts'
import type { Context } from '../../kernel/handler.ts'
import { inRuns } from '../../kernel/lists.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { NewRow, Row, WriteDb } from '../../kernel/schema.ts'
import { endOfSection, selectSections } from '../../agenda/sections.ts'
import { selectItems } from '../../facts/select-meeting.ts'

export type ItemEntry = Pick<NewRow<'agendaItem'>, 'kind' | 'title' | 'minutes'> &
  Partial<Omit<NewRow<'agendaItem'>, 'id' | 'version' | 'meetingId' | 'position' | 'sectionId'>>

/** `beforeClosing`: with the cases. `end`: last of all. Or at the end of a section (null: before the first). */
export type ItemPlace = 'beforeClosing' | 'end' | { readonly sectionId: string | null }

/** Puts items on a meeting's agenda. */
export async function insertItems(
  tx: WriteDb,
  meetingId: string,
  entries: readonly ItemEntry[],
  place: ItemPlace,
  context: Context,
): Promise<void> {
  const [listed, sections] = [await selectItems(tx, meetingId), await selectSections(tx, meetingId)]
  const { at, sectionId } = placeFor(listed, sections, place)
  await renumber(tx, listed, (index) => (index < at ? index + 1 : index + 1 + entries.length), context)
  const rows = entries.map((entry, index) => newItem(meetingId, at + index + 1, { ...entry, sectionId }))
  for (const run of inRuns(rows)) await tx.insertInto('agendaItem').values(run).execute()
}

function placeFor(
  listed: readonly Row<'agendaItem'>[],
  sections: readonly Row<'agendaSection'>[],
  place: ItemPlace,
): { at: number; sectionId: string | null } {
  const endOf = (sectionId: string | null) => ({
    at: endOfSection(listed, sections, sectionId),
    sectionId,
  })
  if (typeof place === 'object') {
    if (place.sectionId !== null && !sections.some(({ id }) => id === place.sectionId))
      throw invalid({ sectionId: 'choose a section of this agenda' })
    return endOf(place.sectionId)
  }
  if (place === 'end') return { at: listed.length, sectionId: sections.at(-1)?.id ?? null }
  const forCases =
    sections.find(({ holds }) => holds === 'cases') ?? sections.findLast(({ holds }) => holds !== 'closing')
  if (sections.length > 0) return endOf(forCases?.id ?? null)
  return { at: listed.findLastIndex((item) => item.closing === 0) + 1, sectionId: null }
}

/** Gives each row the position that its place in the list calls for; rows that stay where they are keep their version. */
export async function renumber(
  tx: WriteDb,
  rows: readonly Row<'agendaItem'>[],
  positionOf: (index: number) => number,
  context: Context,
): Promise<void> {
  const moved = rows.flatMap((old, index) => {
    const position = positionOf(index)
    return old.position === position ? [] : [{ old, changes: { position } }]
  })
  await updateRows(tx, 'agendaItem', moved, context)
}

export const newItem = (
  meetingId: string,
  position: number,
  entry: ItemEntry & { readonly sectionId: string | null },
): NewRow<'agendaItem'> => ({
  id: newId(),
  version: 1,
  meetingId,
  position,
  presenter: '',
  state: 'waiting',
  caseId: null,
  carriedToMeetingId: null,
  carriedReason: '',
  carriedFromItemId: null,
  late: 0,
  lateReason: '',
  lateBy: '',
  chainId: null,
  about: '',
  closing: 0,
  ...entry,
})
