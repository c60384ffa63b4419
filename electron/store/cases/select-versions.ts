import type { FieldOf, FieldVersion, FieldVersions } from '../../../shared/field-versions.ts'
import { PlanFields } from '../../../shared/plans.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { RiskBody } from '../../../shared/risks.ts'
import { whoReplaced } from '../facts/who-replaced.ts'
import { selectLastVersions } from '../kernel/history.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Of one answer: rows that are read, and letters that are answered. A save comes with every pause in the typing. */
const most = { rows: 500, letters: 60_000 } as const

/**
 * What the field said, newest first, each with who wrote it and when. History holds a row as it was, and who ended it:
 * so whoever ended one version wrote the next.
 */
export async function selectVersions(db: ReadDb, { from, ...wanted }: FieldOf): Promise<FieldVersions> {
  const row = await rowOf(db, wanted)
  if (!row) return { versions: [], next: null }
  // One more than is answered: what the last one is compared with.
  const past = { upTo: from ?? row.version, most: most.rows + 1 }
  const kept = await whoReplaced(db, await selectLastVersions(db, wanted.of, row.id, past))
  const writers = new Map(kept.map(({ version, at, by }) => [version + 1, { at, by }]))
  const was = kept.map((old) => ({ ...(old.row as unknown as Kept), version: old.version }))
  const values = (from === undefined ? [row, ...was] : was).map((one) => ({
    version: one.version,
    value: valueIn(one, wanted),
    ...(writers.get(one.version) ?? { at: null, by: null }),
  }))
  return inPages(values, kept.length > most.rows)
}

function inPages(
  all: readonly (FieldVersion & { readonly version: number })[],
  isMore: boolean,
): FieldVersions {
  const versions: FieldVersion[] = []
  let letters = 0
  for (const [index, { version, ...one }] of all.entries()) {
    const isLast = index === all.length - 1
    if (letters > most.letters || (isMore && isLast)) return { versions, next: version }
    if (one.value === undefined || !isNews(one.value, all[index + 1])) continue
    versions.push(one)
    letters += JSON.stringify(one.value).length
  }
  return { versions, next: null }
}

/** A save of another field says nothing new of this one. */
const isNews = (value: unknown, before: Pick<FieldVersion, 'value'> | undefined): boolean =>
  before === undefined || JSON.stringify(value) !== JSON.stringify(before.value)

interface Kept {
  readonly id: string
  readonly version: number
  readonly [column: string]: unknown
}

async function rowOf(db: ReadDb, { of, id }: FieldOf): Promise<Kept | null> {
  const row = await {
    case: () => db.selectFrom('case').selectAll().where('id', '=', id).executeTakeFirst(),
    risk: () => db.selectFrom('risk').selectAll().where('caseId', '=', id).executeTakeFirst(),
    plan: () => db.selectFrom('plan').selectAll().where('caseId', '=', id).executeTakeFirst(),
    decision: () => db.selectFrom('decision').selectAll().where('itemId', '=', id).executeTakeFirst(),
    businessNote: () => db.selectFrom('businessNote').selectAll().where('itemId', '=', id).executeTakeFirst(),
  }[of]()
  // Business about which nobody has written anything yet.
  if (!row && of === 'businessNote') return null
  if (!row) throw notFound()
  return { ...row }
}

/** Undefined where the field was not there yet, or said what it could not say today. */
function valueIn(row: Kept, { of, field }: FieldOf): unknown {
  if (of === 'case' || of === 'businessNote') return row[field]
  if (of === 'decision') return field === 'conditions' ? JSON.parse(String(row[field])) : row[field]
  const body = JSON.parse(String(row['body'])) as Readonly<Record<string, unknown>>
  const schema = of === 'risk' ? RiskBody.shape[field] : PlanFields.shape[field]
  return schema.safeParse(body[field]).data
}
