import type { FieldOf, FieldVersion } from '../../../shared/field-versions.ts'
import { PlanFields } from '../../../shared/plans.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { RiskBody } from '../../../shared/risks.ts'
import { whoReplaced } from '../facts/who-replaced.ts'
import { selectLastVersions } from '../kernel/history.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** A save for every pause in the typing: this is some weeks of work on one case. */
const mostRows = 2000

/**
 * What the field said, newest first, each with who wrote it and when. History holds a row as it was, and who ended it:
 * so whoever ended one version wrote the next.
 */
export async function selectVersions(db: ReadDb, wanted: FieldOf): Promise<FieldVersion[]> {
  const row = await rowOf(db, wanted)
  if (!row) return []
  const last = await selectLastVersions(db, wanted.of, row.id, { upTo: row.version, most: mostRows })
  const kept = await whoReplaced(db, last)
  const writers = new Map(kept.map(({ version, at, by }) => [version + 1, { at, by }]))
  const rows = [row, ...kept.map((old) => ({ ...(old.row as unknown as Kept), version: old.version }))]
  const versions = rows.map((one): FieldVersion => {
    const { at, by } = writers.get(one.version) ?? { at: null, by: null }
    return { value: valueIn(one, wanted), at, by }
  })
  return versions.filter(({ value }, index) => value !== undefined && isNews(value, versions[index + 1]))
}

/** A save of another field says nothing new of this one. */
const isNews = (value: unknown, before: FieldVersion | undefined): boolean =>
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
