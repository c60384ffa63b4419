import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import { given } from '../kernel/changes.ts'
import { removeGuestsOf } from '../guests/follow-items.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import { removeMarks } from '../room/rows/marks.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import { moveCases } from '../cases/move-cases.ts'
import { insertItems, renumber } from './rows/insert-items.ts'
import { placeItems } from './move-items.ts'
import { chairOf, lateMarks } from '../agenda/late-items.ts'
import { latePapers } from '../agenda/late-papers.ts'
import { sectionAt, selectSections } from '../agenda/sections.ts'
import { selectAgenda } from '../agenda/select-agenda.ts'
import { selectItem, selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { requireLive, requirePanel } from '../facts/states.ts'

/** At the end, after the panel's own closing items, unless a section is named. */
export const addBusiness: CommandHandler<'meetings.addBusiness'> = async (
  tx,
  { meetingId, sectionId, exception, ...item },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  requireLive(meeting)
  requirePanel(meeting)
  const { terms } = await selectPanelOf(tx, meeting)
  const marks = await lateMarks(tx, meeting, terms, exception, context)
  const entry = { kind: 'business' as const, ...item, ...marks, closing: sectionId ? 0 : 1 }
  await insertItems(tx, meetingId, [entry], sectionId ? { sectionId } : 'end', context)
  return selectAgenda(tx, meetingId, context.today)
}

/** For what was added after the time limit, and for papers that changed after theirs. */
export const exceptLate: CommandHandler<'meetings.exceptLate'> = async (
  tx,
  { itemId, version, exception },
  context,
) => {
  const { item, meeting } = await selectItem(tx, itemId)
  requireLive(meeting)
  const { terms } = await selectPanelOf(tx, meeting)
  const papers = await latePapers(tx, meeting, terms)
  if (item.late === 0 && !papers.has(item.caseId ?? '')) throw notAllowed('notLate')
  const lateBy = await chairOf(tx, exception, context)
  await updateRow(tx, 'agendaItem', itemId, version, { lateReason: exception.reason, lateBy }, context)
  return selectAgenda(tx, meeting.id, context.today)
}

export const updateItem: CommandHandler<'meetings.updateItem'> = async (
  tx,
  { itemId, version, ...changes },
  context,
) => {
  const { meeting } = await selectItem(tx, itemId)
  requireLive(meeting)
  await updateRow(tx, 'agendaItem', itemId, version, given(changes), context)
  return selectAgenda(tx, meeting.id, context.today)
}

/** A place beyond the end is the end. */
export const moveItem: CommandHandler<'meetings.moveItem'> = async (
  tx,
  { itemId, position, sectionId },
  context,
) => {
  const { item, meeting } = await selectItem(tx, itemId)
  requireLive(meeting)
  const sections = await selectSections(tx, meeting.id)
  if (typeof sectionId === 'string' && !sections.some(({ id }) => id === sectionId))
    throw invalid({ sectionId: 'choose a section of this agenda' })
  const others = (await selectItems(tx, meeting.id)).filter((other) => other.id !== itemId)
  const at = Math.min(position - 1, others.length)
  const joins = sectionId === undefined ? sectionAt(others, sections, at, item.sectionId) : sectionId
  await placeItems(tx, { moved: [item], others, at, joins, sections }, context)
  return selectAgenda(tx, meeting.id, context.today)
}

/** Only what was not heard yet: what was said about an item stays. */
export const removeItem: CommandHandler<'meetings.removeItem'> = async (tx, { itemId, version }, context) => {
  const { item, meeting } = await selectItem(tx, itemId)
  requireLive(meeting)
  if (item.state !== 'waiting') throw notAllowed(item.state === 'carried' ? 'carried' : 'heard')
  // It waits for a quorum, but was heard once.
  if (item.withoutQuorum !== null) throw notAllowed('heard')
  await removeMarks(tx, itemId, context)
  await removeGuestsOf(tx, itemId, context)
  await removeRow(tx, 'agendaItem', itemId, version, context)
  await renumber(tx, await selectItems(tx, meeting.id), (index) => index + 1, context)
  if (item.caseId !== null) await moveCases(tx, [item.caseId], 'triaged', context)
  return selectAgenda(tx, meeting.id, context.today)
}
