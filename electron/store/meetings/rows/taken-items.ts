import { selectPanelOf } from '../../facts/select-panel.ts'
import { selectItems } from '../../facts/select-meeting.ts'
import { selectCaseRows } from '../../facts/case-rows.ts'
import { toKind } from '../../facts/panel-kind.ts'
import type { CaseFacts } from '../../facts/case-facts.ts'
import { giveWhyPanel, listCases } from '../../cases/move-cases.ts'
import { isLate } from '../../agenda/late-items.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { invalid } from '../../../../shared/kernel/reply.ts'
import type { Context } from '../../kernel/handler.ts'
import { removeRow, updateRows } from '../../kernel/rows.ts'
import type { ReadDb, Row, WriteDb } from '../../kernel/schema.ts'
import { insertItems, renumber } from './insert-items.ts'

/*
 * A team takes somebody to the risk panel: their case stands on that panel's next agenda at once, with everything in it,
 * and both agendas say where it came from and went to. The team's own item is decided like any other.
 */

/** Meetings of risk enablement panels that have not begun, the soonest first: where a team may take somebody. */
export async function selectRiskMeetings(
  db: ReadDb,
  from: Pick<Row<'meeting'>, 'panelId' | 'heldOn'>,
): Promise<Row<'meeting'>[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('panel', 'panel.id', 'meeting.panelId')
    .selectAll('meeting')
    .select('panel.terms as panelTerms')
    .where('meeting.state', 'in', ['draft', 'open'])
    .where('meeting.heldOn', '>=', from.heldOn)
    .where('meeting.panelId', '<>', from.panelId)
    .orderBy('meeting.heldOn')
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .limit(60)
    .execute()
  return rows.flatMap(({ panelTerms, ...meeting }) =>
    toKind((JSON.parse(panelTerms) as { kind?: string }).kind ?? null) === 'risk_enablement' ? [meeting] : [],
  )
}

interface Taken {
  readonly item: Row<'agendaItem'>
  readonly meeting: Row<'meeting'>
  readonly caseId: string
}

/** To the meeting named, or the soonest there is; where there is none it is listed later. Taken before, it moves. */
export async function takeItem(
  tx: WriteDb,
  { item, meeting, caseId }: Taken,
  toMeetingId: string | null,
  context: Context,
): Promise<void> {
  const offered = await selectRiskMeetings(tx, meeting)
  const to = toMeetingId === null ? offered[0] : offered.find(({ id }) => id === toMeetingId)
  if (toMeetingId !== null && !to) throw invalid({ toMeetingId: 'choose a meeting that has not started' })
  if (!to || item.carriedToMeetingId === to.id) return
  await takeItemBack(tx, item, context)
  const { terms } = await selectPanelOf(tx, to)
  const { name } = await selectPanelOf(tx, meeting)
  const late = isLate(to, terms, context.today)
  const entry = {
    kind: 'case' as const,
    title: item.title,
    minutes: terms.minutesPerCase,
    presenter: item.presenter,
    caseId,
    carriedFromItemId: item.id,
    chainId: item.chainId ?? item.id,
    ...(late && { late: 1, lateReason: `Taken here by ${name} on ${longDate(meeting.heldOn)}` }),
  }
  await insertItems(tx, to.id, [entry], 'beforeClosing', context)
  const [now] = await tx.selectFrom('agendaItem').selectAll().where('id', '=', item.id).execute()
  if (now) await updateRows(tx, 'agendaItem', [{ old: now, changes: { carriedToMeetingId: to.id } }], context)
}

/** Another outcome, or another meeting: it is off that agenda again, as long as nobody has come to it there. */
export async function takeItemBack(
  tx: WriteDb,
  { id, carriedToMeetingId }: Pick<Row<'agendaItem'>, 'id' | 'carriedToMeetingId'>,
  context: Context,
): Promise<void> {
  if (carriedToMeetingId === null) return
  const there = await tx
    .selectFrom('agendaItem')
    .select(['id', 'version'])
    .where('carriedFromItemId', '=', id)
    .where('meetingId', '=', carriedToMeetingId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (there) {
    await removeRow(tx, 'agendaItem', there.id, there.version, context)
    await renumber(tx, await selectItems(tx, carriedToMeetingId), (index) => index + 1, context)
  }
  const [now] = await tx.selectFrom('agendaItem').selectAll().where('id', '=', id).execute()
  if (now) await updateRows(tx, 'agendaItem', [{ old: now, changes: { carriedToMeetingId: null } }], context)
}

/**
 * At the close: what was taken is listed there, and made ready for that panel from now on. Why it is brought is what was
 * said, in the words of whoever wrote it down, unless the case says it already.
 */
export async function listTaken(tx: WriteDb, facts: readonly CaseFacts[], context: Context): Promise<void> {
  const taken = facts.filter(
    ({ decision, item }) => decision.verdict === 'to_risk_panel' && isElsewhere(item),
  )
  if (taken.length === 0) return
  const there = await tx
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.caseId', 'meeting.panelId'])
    .where(
      'agendaItem.meetingId',
      'in',
      taken.flatMap(({ item }) => item.carriedToMeetingId ?? []),
    )
    .where(
      'agendaItem.carriedFromItemId',
      'in',
      taken.map(({ item }) => item.id),
    )
    .where('agendaItem.state', '=', 'waiting')
    .execute()
  for (const [panelId, items] of Map.groupBy(there, (row) => row.panelId))
    await listCases(
      tx,
      items.flatMap(({ caseId }) => caseId ?? []),
      panelId,
      context,
    )
  const said = new Map(taken.map((one) => [one.case.id, one.decision.reasons]))
  const listed = new Set(there.map(({ caseId }) => caseId))
  const rows = (await selectCaseRows(tx, [...said.keys()])).filter(({ id }) => listed.has(id))
  const silent = rows.filter(({ whyPanel }) => whyPanel.trim() === '')
  await giveWhyPanel(
    tx,
    silent.map((old) => ({ old, changes: { whyPanel: said.get(old.id) ?? '' } })),
    context,
  )
}

const isElsewhere = ({ carriedToMeetingId }: Row<'agendaItem'>): boolean => carriedToMeetingId !== null
