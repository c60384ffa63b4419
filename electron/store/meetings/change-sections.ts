import { newId } from '../../../shared/kernel/ids.ts'
import { given } from '../kernel/changes.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { removeRow, updateRow, updateRows } from '../kernel/rows.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { renumber } from './rows/insert-items.ts'
import { bySection, selectSection, selectSections } from '../agenda/sections.ts'
import { selectAgenda } from '../agenda/select-agenda.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { requireLive, requirePanel } from '../facts/states.ts'

export const addSection: CommandHandler<'meetings.addSection'> = async (tx, input, context) => {
  const { meetingId } = input
  await requireOpen(tx, meetingId)
  const position = (await selectSections(tx, meetingId)).length + 1
  await tx
    .insertInto('agendaSection')
    .values({ id: newId(), version: 1, position, ...input })
    .execute()
  return selectAgenda(tx, meetingId, context.today)
}

export const updateSection: CommandHandler<'meetings.updateSection'> = async (
  tx,
  { sectionId, version, ...changes },
  context,
) => {
  const { meetingId } = await selectSection(tx, sectionId)
  await requireOpen(tx, meetingId)
  await updateRow(tx, 'agendaSection', sectionId, version, given(changes), context)
  return selectAgenda(tx, meetingId, context.today)
}

/** A place beyond the end is the end. */
export const moveSection: CommandHandler<'meetings.moveSection'> = async (
  tx,
  { sectionId, position },
  context,
) => {
  const section = await selectSection(tx, sectionId)
  await requireOpen(tx, section.meetingId)
  const others = (await selectSections(tx, section.meetingId)).filter(({ id }) => id !== sectionId)
  await putInOrder(tx, section.meetingId, others.toSpliced(position - 1, 0, section), context)
  return selectAgenda(tx, section.meetingId, context.today)
}

export const removeSection: CommandHandler<'meetings.removeSection'> = async (
  tx,
  { sectionId, version },
  context,
) => {
  const { meetingId } = await selectSection(tx, sectionId)
  await requireOpen(tx, meetingId)
  const sections = await selectSections(tx, meetingId)
  const before = sections[sections.findIndex(({ id }) => id === sectionId) - 1]?.id ?? null
  const orphans = (await selectItems(tx, meetingId)).filter((item) => item.sectionId === sectionId)
  await updateRows(
    tx,
    'agendaItem',
    orphans.map((old) => ({ old, changes: { sectionId: before } })),
    context,
  )
  await removeRow(tx, 'agendaSection', sectionId, version, context)
  await putInOrder(
    tx,
    meetingId,
    sections.filter(({ id }) => id !== sectionId),
    context,
  )
  return selectAgenda(tx, meetingId, context.today)
}

async function requireOpen(tx: WriteDb, meetingId: string): Promise<void> {
  const meeting = await selectMeeting(tx, meetingId)
  requireLive(meeting)
  requirePanel(meeting)
}

/** Sections by their place in the list, and their items with them. */
async function putInOrder(
  tx: WriteDb,
  meetingId: string,
  sections: readonly Row<'agendaSection'>[],
  context: Context,
): Promise<void> {
  const moved = sections.flatMap((old, index) =>
    old.position === index + 1 ? [] : [{ old, changes: { position: index + 1 } }],
  )
  await updateRows(tx, 'agendaSection', moved, context)
  const items = bySection(await selectItems(tx, meetingId), sections)
  await renumber(tx, items, (index) => index + 1, context)
}
