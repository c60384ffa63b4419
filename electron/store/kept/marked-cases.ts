import { sql } from 'kysely'
import { blocksOf } from '../../../shared/audience-blocks.ts'
import type { Block, BlockSource } from '../../../shared/audience-blocks.ts'
import { partsWith } from '../../../shared/audience-sections.ts'
import type { Section } from '../../../shared/audience-sections.ts'
import { selectBlockParts } from '../facts/block-source.ts'
import { selectMarks } from '../facts/select-marks.ts'
import type { KeptMark } from '../facts/select-marks.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** A case that somebody marked, before it is asked who reads it: of what it says, where its marks are. */
export interface MarkedCase {
  readonly source: Pick<BlockSource, 'plan' | 'lines'>
  readonly blocks: readonly Block[]
  readonly marks: readonly KeptMark[]
  /** Whatever a reply may name beside a text of the case, its own id among them. */
  readonly ids: readonly string[]
  readonly id: string
  /** "AC-2026-0016", where what is asked for may be kept. */
  readonly reference: string
  /** Its actions, where any of their words is marked. */
  readonly actions: readonly NamedAction[]
}

interface NamedAction {
  readonly id: string
  readonly text: string
  readonly ownerName: string
}

/** Of these cases, the ones that are marked and begun. */
export async function selectMarkedCases(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, MarkedCase>> {
  const marks = await selectMarks(db, caseIds)
  const parts = new Map([...marks].map(([id, its]) => [id, partsWith(its.map(({ block }) => block))]))
  const sources = await selectBlockParts(db, parts)
  const found = new Map<string, MarkedCase>()
  for (const run of inRuns([...marks.keys()])) {
    const having = (section: Section) => run.filter((id) => parts.get(id)?.sections.has(section))
    const references = await selectReferences(db, having('case'))
    const actions = await selectActions(db, having('actions'))
    const named = await selectNamed(db, run)
    for (const { id, personId } of await selectCases(db, run)) {
      const source = sources.get(id)
      const its = marks.get(id) ?? []
      if (source === undefined) continue
      found.set(id, {
        source,
        blocks: blocksThatMayBeKept(source, its),
        marks: its,
        ids: [id, personId, ...(named.get(id) ?? []).map((one) => one.id)],
        id,
        reference: references.get(id) ?? '',
        actions: actions.get(id) ?? [],
      })
    }
  }
  return found
}

const hasState = sql<boolean>`"state" > ''`

/** With a state, which each has, the index of all three is taken, and no long row is read. */
const selectCases = (db: ReadDb, run: string[]) =>
  db.selectFrom('case').select(['id', 'personId']).where('id', 'in', run).where(hasState).execute()

/** Beside what is asked for, the index of what finds a case has its reference (migration 150). */
async function selectReferences(db: ReadDb, run: string[]): Promise<ReadonlyMap<string, string>> {
  if (run.length === 0) return new Map()
  const rows = await db.selectFrom('case').select(['id', 'reference']).where('id', 'in', run).execute()
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}

/** What says nothing and has no mark is kept from nobody, unless its kind is, or what it is a part of. */
const blocksThatMayBeKept = (source: BlockSource, marks: readonly KeptMark[]): readonly Block[] => {
  const marked = new Set(marks.map(({ block }) => block))
  return blocksOf(source).filter(
    ({ key, text, rule, under }) =>
      text !== '' || rule.usual !== 'both' || under !== undefined || marked.has(key),
  )
}

/** By an index of each, without a row. */
async function selectNamed(db: ReadDb, run: string[]) {
  const of = (table: 'budgetLine' | 'agendaItem' | 'record' | 'review' | 'action') =>
    db.selectFrom(table).select(['id', 'caseId']).where('caseId', 'in', run)
  const named = await of('budgetLine')
    .unionAll(of('agendaItem').$narrowType<{ caseId: string }>())
    .unionAll(of('record'))
    .unionAll(of('review'))
    .unionAll(of('action'))
    .execute()
  return Map.groupBy(named, ({ caseId }) => caseId)
}

async function selectActions(
  db: ReadDb,
  run: string[],
): Promise<ReadonlyMap<string, readonly NamedAction[]>> {
  if (run.length === 0) return new Map()
  const actions = await db
    .selectFrom('action')
    .select(['id', 'caseId', 'text', 'ownerName'])
    .where('caseId', 'in', run)
    .execute()
  return Map.groupBy(actions, ({ caseId }) => caseId)
}
