import { addWorkingDays, dateOf } from '../../../shared/kernel/dates.ts'
import type { PanelTerms } from '../../../shared/panels.ts'
import { selectHistory } from '../kernel/history.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/**
 * Whatever changes what is read about a case before the meeting; `addLine`, `updateLine` and
 * `removeLine` are about a line of its plan. What a
 * person says is never late, so the case's own texts, which hold their words, are not among them.
 */
const paperChanges = [
  'risks.save',
  'plans.save',
  'plans.addLine',
  'plans.updateLine',
  'plans.removeLine',
  'plans.addLines',
  'plans.removeLines',
] as const

/**
 * The day each case's papers last changed, where that was after the panel's time limit and before the meeting began:
 * whoever read them in time has read something else. By case id.
 */
export async function latePapers(
  db: ReadDb,
  meeting: Row<'meeting'>,
  { papersDaysBefore, closedDays }: Pick<PanelTerms, 'papersDaysBefore' | 'closedDays'>,
): Promise<ReadonlyMap<string, string>> {
  const dueOn = addWorkingDays(meeting.heldOn, -papersDaysBefore, closedDays)
  const changes = await changesSince(db, dueOn, meeting.startedAt)
  const cases = await casesOfLines(
    db,
    changes.map(({ entityId }) => entityId),
  )
  const last = new Map<string, string>()
  for (const { entityId, at } of changes) {
    const [caseId, on] = [cases.get(entityId) ?? entityId, dateOf(at)]
    if (on > (last.get(caseId) ?? dueOn)) last.set(caseId, on)
  }
  return last
}

/** Few, since they lie between two dates some days apart. */
async function changesSince(
  db: ReadDb,
  dueOn: string,
  until: string | null,
): Promise<{ entityId: string; at: string }[]> {
  let query = db
    .selectFrom('audit')
    .select(['entityId', (eb) => eb.fn.max<string>('at').as('at')])
    .where('operation', 'in', paperChanges)
    .where('at', '>', `${dueOn}T00:00:00.000Z`)
    .where('entityId', 'is not', null)
    .groupBy('entityId')
  if (until !== null) query = query.where('at', '<', until)
  return (await query.execute()).map(({ entityId, at }) => ({ entityId: entityId ?? '', at }))
}

/** A line that was taken out is known by what history kept of it. */
async function casesOfLines(db: ReadDb, lineIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const cases = new Map<string, string>()
  for (const { rowId, row } of await selectHistory(db, 'budgetLine', lineIds))
    if (row.caseId !== undefined) cases.set(rowId, row.caseId)
  for (const run of inRuns(lineIds)) {
    const lines = await db.selectFrom('budgetLine').select(['id', 'caseId']).where('id', 'in', run).execute()
    for (const { id, caseId } of lines) cases.set(id, caseId)
  }
  return cases
}
