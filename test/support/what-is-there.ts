import type { ReadDb } from '../../electron/store/kernel/schema.ts'
import { caseOrders, caseStates } from '../../shared/cases.ts'
import { measureIds } from '../../shared/measure-ids.ts'

/** A page after each of these rows and one before it; a list that has no such row begins at its start. */
export const pagesAt = (ids: readonly string[]): readonly object[] =>
  ids.flatMap((id) => [{ page: { after: id } }, { page: { before: id } }])

/** Rows that stand far down in a list: the oldest case and meeting, the last by name, who waits the least. */
async function farDown(db: ReadDb): Promise<readonly string[]> {
  const [aCase, meeting, person, referral, review, entry] = [
    await db.selectFrom('case').select('id').orderBy('openedAt').offset(30).limit(1).execute(),
    await db
      .selectFrom('meeting')
      .select('id')
      .where('kind', '=', 'panel')
      .where('state', '=', 'released')
      .orderBy('heldOn')
      .limit(1)
      .execute(),
    await db.selectFrom('person').select('id').orderBy('foldedName', 'desc').offset(30).limit(1).execute(),
    await db
      .selectFrom('referral')
      .select('personId as id')
      .where('state', '=', 'open')
      .orderBy('referredOn', 'desc')
      .limit(1)
      .execute(),
    await db
      .selectFrom('reviewDue')
      .select('caseId as id')
      .where('caseClosed', '=', 0)
      .orderBy('dueOn', (of) => of.desc().nullsLast())
      .limit(1)
      .execute(),
    await db.selectFrom('rollingEntry').select('id').orderBy('id', 'desc').limit(1).execute(),
  ]
  return [aCase, meeting, person, referral, review, entry].flatMap((rows) => rows.map(({ id }) => id))
}

const openStates = caseStates.filter((state) => state !== 'closed')

/** Whatever a query could name, of the newest and of what waits. */
export async function whatIsThere(db: ReadDb): Promise<readonly unknown[]> {
  const idOf = async (
    table: 'action' | 'recall' | 'review' | 'personJoin' | 'measure' | 'panel',
  ): Promise<string | undefined> =>
    (await db.selectFrom(table).select('id').orderBy('id', 'desc').executeTakeFirst())?.id
  const { id: recordId } = await db
    .selectFrom('record')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const cases = []
  for (const state of ['triaged', 'listed', 'decided', 'signed', 'in_review', 'closed'] as const) {
    const found = await db
      .selectFrom('case')
      .innerJoin('person', 'person.id', 'case.personId')
      .select(['case.id', 'case.personId', 'person.familyName'])
      .where('case.state', '=', state)
      .orderBy('case.id', 'desc')
      .executeTakeFirst()
    if (found) cases.push(found)
  }
  const meetings = []
  for (const state of ['draft', 'open', 'in_progress', 'closed', 'signed', 'released'] as const) {
    const found = await db
      .selectFrom('meeting')
      .select(['id'])
      .where('state', '=', state)
      .where('kind', '<>', 'front_line')
      .orderBy('id', 'desc')
      .executeTakeFirst()
    if (found) meetings.push(found.id)
  }
  const items = await db
    .selectFrom('agendaItem')
    .select('id')
    .where('meetingId', 'in', meetings)
    .where('caseId', 'is not', null)
    .limit(3)
    .execute()
  const { id: memberId } = await db.selectFrom('member').select('id').executeTakeFirstOrThrow()
  const names = cases.map(({ familyName }) => familyName)
  const far = await farDown(db)
  const period = { from: '2025-12', to: '2026-11' }
  return [
    {},
    { limit: 25 },
    ...pagesAt(far),
    ...caseOrders.map((order) => ({ order, states: openStates, page: { after: far[0] } })),
    ...pagesAt(far).flatMap((page) => [
      { text: '', ...page },
      { kind: 'panel', states: ['signed', 'released', 'closed'], ...page },
    ]),
    { side: 'health' },
    { states: ['open', 'done', 'not_done', 'overtaken'] },
    { states: ['released'] },
    { kind: 'front_line' },
    period,
    { ...period, by: 'team' },
    ...measureIds.map((measure) => ({ ...period, measure, set: 'all' })),
    { from: '2025-12-01', to: '2026-11-30' },
    ...['a', ...names.slice(0, 2), `${(names[0] ?? 'Moor').slice(0, -1)}zq`, 'night support'].map((text) => ({
      text,
    })),
    { text: 'night', kinds: ['record'] },
    { recordId },
    { recordId, recordVersion: 1, memberId },
    { memberId },
    { for: 'health' },
    { actionId: await idOf('action') },
    { recallId: await idOf('recall') },
    { joinId: await idOf('personJoin') },
    { measureId: await idOf('measure') },
    { reviewId: await idOf('review') },
    ...meetings.flatMap((meetingId) => [
      { meetingId },
      { meetingId, memberId },
      { meetingId, copy: 'health' },
      { meetingId, copy: null },
    ]),
    ...items.map(({ id }) => ({ itemId: id })),
    { aboutIds: cases.map(({ id }) => id) },
    { caseIds: cases.map(({ id }) => id) },
    ...cases.flatMap(({ id: caseId, personId }) => [
      { caseId },
      { personId },
      { caseId, as: 'health' },
      { caseId, reasons: ['name'] },
      { of: 'case', id: caseId, field: 'ask' },
    ]),
  ]
}
