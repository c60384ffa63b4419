import { cutText } from '../../../shared/rules/reading.ts'
import type { Reader } from '../../../shared/rules/reading.ts'
import { selectBlockSources } from '../facts/block-source.ts'
import { selectMarks } from '../facts/select-marks.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { hiddenCase } from './hidden-case.ts'
import type { HiddenCase } from './hidden-case.ts'

/** Of the cases that anybody marked, what one reader may not read; each by every id that is of it. */
export interface Hidden {
  readonly reader: Reader
  readonly cases: readonly HiddenCase[]
  readonly byId: ReadonlyMap<string, readonly HiddenCase[]>
  /** What a case or an action may be found by, where some of its words are kept. */
  readonly foundBy: ReadonlyMap<string, string>
}

interface Seen {
  readonly seq: number
  readonly byReader: Map<string, Promise<Hidden>>
}

// Everything that is kept changes the trail's end with it, so that what was worked out at one end holds until the next.
const seen = new WeakMap<ReadDb, Seen>()

/**
 * `also`: of texts, what either may not read, in one cut; a text that was cut for one is no longer the one that the
 * other may not read. Of what is one agency's by its kind alone (`usual` in cut-hidden.ts) it is the first who counts.
 */
export async function selectHidden(db: ReadDb, reader: Reader, also: Reader = reader): Promise<Hidden> {
  const one = await db.selectFrom('audienceMark').select('id').limit(1).executeTakeFirst()
  if (one === undefined) return { reader, cases: [], byId: new Map(), foundBy: new Map() }
  const { seq } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow()
  const kept = seen.get(db)
  const now = kept?.seq === seq ? kept : { seq, byReader: new Map<string, Promise<Hidden>>() }
  seen.set(db, now)
  const key = `${reader} ${also}`
  const found = now.byReader.get(key) ?? workOut(db, reader, also)
  now.byReader.set(key, found)
  return found
}

async function workOut(db: ReadDb, reader: Reader, also: Reader): Promise<Hidden> {
  const marked = await db.selectFrom('audienceMark').select('caseId').distinct().execute()
  const ids = marked.map(({ caseId }) => caseId)
  const marks = await selectMarks(db, ids)
  const cases = new Map(
    [...(await selectBlockSources(db, ids))].map(([id, source]) => [
      id,
      hiddenCase(source, marks.get(id) ?? [], reader, also),
    ]),
  )
  const byId = new Map<string, HiddenCase[]>()
  for (const [id, caseId] of await idsOfCases(db, ids)) {
    const hidden = cases.get(caseId)
    if (hidden) byId.set(id, [...(byId.get(id) ?? []), hidden])
  }
  return { reader, cases: [...cases.values()], byId, foundBy: await selectFoundBy(db, cases) }
}

/** A reply may name any of these beside a text of the case. */
async function idsOfCases(db: ReadDb, caseIds: readonly string[]): Promise<[string, string][]> {
  const all: [string, string][] = caseIds.map((id) => [id, id])
  for (const run of inRuns(caseIds)) {
    const cases = await db.selectFrom('case').select(['id', 'personId']).where('id', 'in', run).execute()
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
    const records = await db
      .selectFrom('record')
      .select(['id', 'caseId'])
      .where('caseId', 'in', run)
      .execute()
    const reviews = await db
      .selectFrom('review')
      .select(['id', 'caseId'])
      .where('caseId', 'in', run)
      .execute()
    for (const { id, personId } of cases) all.push([personId, id])
    for (const { id, caseId } of [...lines, ...items, ...records, ...reviews, ...(await actionsOf(db, run))])
      all.push([id, caseId ?? ''])
  }
  return all
}

/** As the index has them (migration 150), without what is kept. */
async function selectFoundBy(
  db: ReadDb,
  cases: ReadonlyMap<string, HiddenCase>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const run of inRuns([...cases.keys()])) {
    const asks = await db
      .selectFrom('case')
      .select(['id', 'reference', 'ask'])
      .where('id', 'in', run)
      .execute()
    const actions = await actionsOf(db, run)
    for (const { id, reference, ask } of asks)
      found.set(id, `${reference} ${cutText(ask, cases.get(id)?.kept.get('ask'))}`)
    for (const { id, text, ownerName, caseId } of actions)
      found.set(id, `${cutText(text, cases.get(caseId ?? '')?.kept.get(`action.${id}`))} ${ownerName}`)
  }
  return found
}

const actionsOf = (db: ReadDb, caseIds: readonly string[]) =>
  db
    .selectFrom('action')
    .innerJoin('agendaItem', 'agendaItem.id', 'action.itemId')
    .select(['action.id', 'action.text', 'action.ownerName', 'agendaItem.caseId'])
    .where('agendaItem.caseId', 'in', caseIds)
    .execute()
