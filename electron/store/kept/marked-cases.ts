import { blocksOf } from '../../../shared/audience-blocks.ts'
import type { Block, BlockSource } from '../../../shared/audience-blocks.ts'
import { selectBlockSources } from '../facts/block-source.ts'
import { selectMarks } from '../facts/select-marks.ts'
import type { KeptMark } from '../facts/select-marks.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** A case that somebody marked, before it is asked who reads it. */
export interface MarkedCase {
  readonly source: Pick<BlockSource, 'plan' | 'lines'>
  readonly blocks: readonly Block[]
  readonly marks: readonly KeptMark[]
  /** Whatever a reply may name beside a text of the case, its own id among them. */
  readonly ids: readonly string[]
  readonly case: { readonly id: string; readonly reference: string; readonly ask: string }
  readonly actions: readonly { readonly id: string; readonly text: string; readonly ownerName: string }[]
}

/** Of these cases, the ones that are marked and begun. */
export async function selectMarkedCases(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, MarkedCase>> {
  const marks = await selectMarks(db, caseIds)
  const marked = [...marks.keys()]
  const sources = await selectBlockSources(db, marked)
  const found = new Map<string, MarkedCase>()
  for (const run of inRuns(marked)) {
    const { cases, named, actions } = await selectNamed(db, run)
    for (const { id, personId, reference, ask } of cases) {
      const source = sources.get(id)
      const own = actions.get(id) ?? []
      const ids = [id, personId, ...(named.get(id) ?? []), ...own].map((one) =>
        typeof one === 'string' ? one : one.id,
      )
      if (source === undefined) continue
      const [blocks, its] = [blocksOf(source), marks.get(id) ?? []]
      const { plan, lines } = source
      const of = { source: { plan, lines }, blocks, marks: its }
      found.set(id, { ...of, ids, case: { id, reference, ask }, actions: own })
    }
  }
  return found
}

async function selectNamed(db: ReadDb, run: readonly string[]) {
  const cases = await db
    .selectFrom('case')
    .select(['id', 'personId', 'reference', 'ask'])
    .where('id', 'in', run)
    .execute()
  const lines = await db
    .selectFrom('budgetLine')
    .select(['id', 'caseId'])
    .where('caseId', 'in', run)
    .execute()
  const items = await db
    .selectFrom('agendaItem')
    .select(['id', 'caseId'])
    .where('caseId', 'in', run)
    .execute()
  const records = await db.selectFrom('record').select(['id', 'caseId']).where('caseId', 'in', run).execute()
  const reviews = await db.selectFrom('review').select(['id', 'caseId']).where('caseId', 'in', run).execute()
  const actions = await db
    .selectFrom('action')
    .innerJoin('agendaItem', 'agendaItem.id', 'action.itemId')
    .select(['action.id', 'action.text', 'action.ownerName', 'agendaItem.caseId'])
    .where('agendaItem.caseId', 'in', run)
    .execute()
  return {
    cases,
    named: Map.groupBy([...lines, ...items, ...records, ...reviews], ({ caseId }) => caseId ?? ''),
    actions: Map.groupBy(actions, ({ caseId }) => caseId ?? ''),
  }
}
