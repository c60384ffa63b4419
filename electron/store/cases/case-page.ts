import { notLeft } from '../../../shared/deliveries.ts'
import type { CaseDecision, CasePage } from '../../../shared/cases.ts'
import type { Verdict } from '../../../shared/room.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { panelsBook } from '../facts/select-panel.ts'
import { selectPerson } from '../facts/select-people.ts'
import { referralsOfCase } from '../facts/select-referrals.ts'
import { toCase } from '../facts/to-case.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { recordProgress } from './record-progress.ts'
import { selectCaseRow } from './select-case.ts'

/** As a member of this agency has it; null: of neither. */
export async function casePage(db: ReadDb, caseId: string, reader: Side | null): Promise<CasePage> {
  const row = await selectCaseRow(db, caseId)
  return {
    case: toCase(row),
    openedAt: row.openedAt,
    person: await selectPerson(db, row.personId),
    referrals: await referralsOfCase(db, caseId),
    listed: await listedAt(db, caseId),
    decisions: await decisionsOf(db, caseId, reader),
  }
}

/** The agenda it stands on now: not one that is over, nor one it was carried from. */
async function listedAt(db: ReadDb, caseId: string): Promise<CasePage['listed']> {
  const row = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.id as itemId', 'agendaItem.meetingId', 'agendaItem.position', 'meeting.heldOn'])
    .select(['meeting.kind', 'agendaItem.late', 'agendaItem.lateReason', 'agendaItem.lateBy'])
    .where('agendaItem.caseId', '=', caseId)
    .where('agendaItem.state', '!=', 'carried')
    .where('meeting.state', 'in', ['draft', 'open', 'in_progress'])
    .orderBy('meeting.heldOn', 'desc')
    .executeTakeFirst()
  return row ? { ...row, late: row.late === 1 } : null
}

/** The latest first; one without a verdict is not a decision yet. */
async function decisionsOf(db: ReadDb, caseId: string, reader: Side | null): Promise<CaseDecision[]> {
  const rows = await db
    .selectFrom('decision')
    .innerJoin('agendaItem', 'agendaItem.id', 'decision.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['decision.itemId', 'decision.verdict', 'decision.reasons', 'decision.conditions'])
    .select(['decision.reviewOn', 'agendaItem.meetingId', 'meeting.heldOn', 'meeting.panelId'])
    .where('decision.caseId', '=', caseId)
    .where('decision.verdict', 'is not', null)
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
  const progress = await recordProgress(db, caseId, reader)
  const panelOf = await panelsBook(db)
  const dissent = await dissentOf(
    db,
    rows.map(({ itemId }) => itemId),
  )
  return rows.map(({ panelId, ...row }) => ({
    ...row,
    verdict: row.verdict as Verdict,
    conditions: conditionsIn(row.conditions),
    authority: panelOf({ panelId }).authority,
    dissent: dissent.get(row.itemId) ?? [],
    ...(progress.get(row.itemId) ?? notFrozen),
  }))
}

/** By item: who disagreed, in the order of their names. */
async function dissentOf(
  db: ReadDb,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, CaseDecision['dissent']>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('agreement')
    .innerJoin('member', 'member.id', 'agreement.memberId')
    .select([
      'agreement.itemId',
      'agreement.memberId',
      'agreement.words',
      'member.name',
      'member.title',
      'member.side',
    ])
    .where('agreement.itemId', 'in', itemIds)
    .where('agreement.position', '=', 'disagree')
    .orderBy('member.name')
    .execute()
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId)
  return new Map(
    [...byItem].map(([itemId, said]) => [
      itemId,
      said.map(({ memberId, name, title, side, words }) => ({ memberId, name, title, side, words })),
    ]),
  )
}

const conditionsIn = (json: string): CaseDecision['conditions'] =>
  (JSON.parse(json) as { id: string; text: string }[]).map(({ id, text }) => ({ id, text }))

const notFrozen = {
  money: null,
  recordId: null,
  recordVersion: null,
  healthSignedAt: null,
  confirmed: null,
  socialCareSignedAt: null,
  packs: { health: notLeft, socialCare: notLeft },
  waits: null,
  takenBack: null,
}
