import { isTeamOutcome } from '../../../shared/approvals.ts'
import type { Verdict } from '../../../shared/room.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { listCases } from '../cases/move-cases.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import { leftWithReview } from '../facts/open-review.ts'
import { insertItems } from './rows/insert-items.ts'
import { lateMarks } from '../agenda/late-items.ts'
import { selectAgenda } from '../agenda/select-agenda.ts'
import { sayWhyPanel } from './say-why-panel.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { liveStates, requireLive, requirePanel } from '../facts/states.ts'

export const addCases: CommandHandler<'meetings.addCases'> = async (
  tx,
  { meetingId, caseIds, reasons, sectionId, exception },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  requireLive(meeting)
  requirePanel(meeting)
  const rows = await listableCases(tx, caseIds)
  const { terms } = await selectPanelOf(tx, meeting)
  await sayWhyPanel(tx, { cases: rows, given: reasons, kind: terms.kind }, context)
  const marks = await lateMarks(tx, meeting, terms, exception, context)
  const entries = rows.map((row) => ({
    kind: 'case' as const,
    title: row.reference,
    minutes: terms.minutesPerCase,
    presenter: row.keyWorker,
    caseId: row.id,
    ...marks,
  }))
  await insertItems(tx, meetingId, entries, sectionId ? { sectionId } : 'beforeClosing', context)
  await listCases(tx, caseIds, meeting.panelId, context)
  return selectAgenda(tx, meetingId, context.today)
}

/** In the order asked for. */
export async function listableCases(db: ReadDb, caseIds: readonly string[]): Promise<Row<'case'>[]> {
  if (new Set(caseIds).size !== caseIds.length) throw invalid({ caseIds: 'a case is there twice' })
  const found = new Map((await selectCaseRows(db, caseIds)).map((row) => [row.id, row]))
  const rows = caseIds.flatMap((id) => found.get(id) ?? [])
  if (rows.length < caseIds.length) throw invalid({ caseIds: 'a case is not here any more' })
  const elsewhere = await listedElsewhere(db, caseIds)
  if (elsewhere.size > 0) {
    const which = rows.filter((row) => elsewhere.has(row.id)).map((row) => row.reference)
    throw invalid({ caseIds: `already on an agenda: ${which.join(', ')}` })
  }
  const [returning, reviewed] = [await deferredCases(db, caseIds), await leftWithReview(db, caseIds)]
  const closedToPanel = rows.filter(
    (row) =>
      row.state !== 'triaged' && row.state !== 'in_review' && !returning.has(row.id) && !reviewed.has(row.id),
  )
  if (closedToPanel.length > 0) {
    const which = closedToPanel.map((row) => row.reference)
    throw invalid({ caseIds: `cannot be listed as things stand: ${which.join(', ')}` })
  }
  return rows
}

async function listedElsewhere(db: ReadDb, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (const run of inRuns(caseIds)) {
    const rows = await db
      .selectFrom('agendaItem')
      .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
      .select('agendaItem.caseId')
      .where('agendaItem.caseId', 'in', run)
      .where('agendaItem.state', '<>', 'carried')
      .where('meeting.state', 'in', liveStates)
      .execute()
    for (const { caseId } of rows) if (caseId !== null) ids.add(caseId)
  }
  return ids
}

/** Released or confirmed, and the last verdict was to come back with more information, after a deadlock was resolved, or to the team. */
export async function deferredCases(db: ReadDb, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const latest = new Map<string, string | null>()
  for (const run of inRuns(caseIds)) {
    const rows = await db
      .selectFrom('record')
      .innerJoin('decision', 'decision.itemId', 'record.itemId')
      .innerJoin('case', 'case.id', 'record.caseId')
      .select(['record.caseId', 'decision.verdict', 'case.state'])
      .where('record.caseId', 'in', run)
      .orderBy('record.frozenAt')
      .execute()
    for (const { caseId, verdict, state } of rows)
      if (state === 'released' || state === 'confirmed') latest.set(caseId, verdict)
  }
  return new Set(
    [...latest].flatMap(([id, verdict]) =>
      verdict !== null && isToComeBack(verdict as Verdict) ? [id] : [],
    ),
  )
}

// A team talks again about whom it works with, for as long as it does.
const isToComeBack = (verdict: Verdict): boolean =>
  verdict === 'deferred_for_information' ||
  verdict === 'escalated' ||
  (isTeamOutcome(verdict) && verdict !== 'discharged')
