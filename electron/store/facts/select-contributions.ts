import { inTurn } from '../../../shared/contributions.ts'
import type { Contribution } from '../../../shared/contributions.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { isLive } from './states.ts'

/** By item: what was said for it. What waits for the next time is of whatever meeting has the case now. */
export async function contributionsOfItems(
  db: ReadDb,
  meeting: Row<'meeting'>,
  items: readonly Row<'agendaItem'>[],
): Promise<ReadonlyMap<string, readonly Contribution[]>> {
  const caseIds = items.flatMap(({ caseId }) => caseId ?? [])
  const rows = await eachRun(caseIds, (run) => said(db).where('contribution.caseId', 'in', run).execute())
  const of = Map.groupBy(rows.map(toContribution), ({ caseId }) => caseId)
  const heard = ({ id, caseId }: Row<'agendaItem'>): readonly Contribution[] =>
    (of.get(caseId ?? '') ?? []).filter(({ itemId }) => itemId === id || (itemId === null && isLive(meeting)))
  return new Map(items.map((item) => [item.id, inTurn(heard(item))]))
}

/** For the next time that the case is talked about. */
export async function contributionsToCome(db: ReadDb, caseId: string): Promise<readonly Contribution[]> {
  const rows = await said(db)
    .where('contribution.caseId', '=', caseId)
    .where('contribution.itemId', 'is', null)
    .execute()
  return inTurn(rows.map(toContribution))
}

const said = (db: ReadDb) =>
  db
    .selectFrom('contribution')
    .innerJoin('member', 'member.id', 'contribution.memberId')
    .selectAll('contribution')
    .select('member.name as writer')
    .orderBy('contribution.id')

type Said = Awaited<ReturnType<ReturnType<typeof said>['execute']>>[number]

const toContribution = (row: Said): Contribution => ({
  id: row.id,
  caseId: row.caseId,
  itemId: row.itemId,
  discipline: row.discipline,
  name: row.name,
  words: row.words,
  writtenBy: row.onBehalf === 1 ? row.writer : null,
  writtenAt: row.writtenAt,
  version: row.version,
})
