import type { FrontLine, FrontLinePerson } from '../../../shared/front-line.ts'
import type { Totals } from '../../../shared/plans.ts'
import { heldAgainstLimit } from '../../../shared/rules/delegation.ts'
import { selectRoute } from '../cases/route.ts'
import { selectFrontLine as selectMembers } from '../delegation/select-scheme.ts'
import { selectPlan } from '../facts/select-plan.ts'
import type { ReadDb } from '../kernel/schema.ts'

export async function selectFrontLine(db: ReadDb, caseId: string, today: string): Promise<FrontLine> {
  const { totals } = await selectPlan(db, caseId, today)
  return {
    caseId,
    route: await selectRoute(db, caseId, today),
    people: await selectPeople(db, totals, today),
    sitting: await selectSitting(db, caseId),
  }
}

/** With a key of their own, since they are to sign. */
export async function selectPeople(db: ReadDb, totals: Totals, today: string): Promise<FrontLinePerson[]> {
  const keys = await db.selectFrom('memberKey').select('memberId').where('revokedAt', 'is', null).execute()
  const holders = new Set(keys.map(({ memberId }) => memberId))
  return (await selectMembers(db, today))
    .map(({ member }) => member)
    .filter(({ id }) => holders.has(id))
    .toSorted((a, b) => a.annualLimitPence - b.annualLimitPence)
    .map(({ id, name, title, side, agencyName, annualLimitPence }) => ({
      memberId: id,
      name,
      title,
      side,
      agencyName: agencyName ?? '',
      annualLimitPence,
      withinLimit: annualLimitPence >= heldAgainstLimit(totals)[side],
    }))
}

async function selectSitting(db: ReadDb, caseId: string): Promise<FrontLine['sitting']> {
  const row = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.id as itemId', 'agendaItem.meetingId', 'meeting.state'])
    .where('agendaItem.caseId', '=', caseId)
    .where('agendaItem.state', '<>', 'carried')
    .where('meeting.kind', '=', 'front_line')
    .orderBy('agendaItem.id', 'desc')
    .executeTakeFirst()
  return row ?? null
}
