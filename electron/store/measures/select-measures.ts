import { MeasureFields } from '../../../shared/measure-fields.ts'
import type { Measure, MeasureEdition } from '../../../shared/measures.ts'
import { mostMeasures } from '../../../shared/measures.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

export const toFields = ({ body }: Pick<Row<'measureEdition'>, 'body'>): MeasureFields =>
  MeasureFields.parse(JSON.parse(body))

const latest = (db: ReadDb) =>
  db
    .selectFrom('measure')
    .innerJoin('measureEdition', (join) =>
      join
        .onRef('measureEdition.measureId', '=', 'measure.id')
        .onRef('measureEdition.edition', '=', 'measure.edition'),
    )
    .selectAll('measure')
    .select(['measureEdition.id as editionId', 'measureEdition.body'])

type Latest = Row<'measure'> & Pick<Row<'measureEdition'>, 'body'> & { readonly editionId: string }

const toMeasure = ({ id, version, edition, editionId, body, retired }: Latest): Measure => ({
  id,
  version,
  edition,
  editionId,
  fields: toFields({ body }),
  retired: retired === 1,
})

/** Those in use by name, then the retired. */
export async function selectMeasures(db: ReadDb): Promise<readonly Measure[]> {
  const rows = await latest(db)
    .orderBy('measure.retired')
    .orderBy('measure.name')
    .orderBy('measure.id')
    .limit(mostMeasures)
    .execute()
  return rows.map(toMeasure)
}

export async function selectMeasure(db: ReadDb, measureId: string): Promise<Measure> {
  const row = await latest(db).where('measure.id', '=', measureId).executeTakeFirst()
  if (!row) throw notFound()
  return toMeasure(row)
}

/** The latest first; at most a hundred, which is a change a month for eight years. */
export async function selectEditions(db: ReadDb, measureId: string): Promise<readonly MeasureEdition[]> {
  const rows = await db
    .selectFrom('measureEdition')
    .innerJoin('member', 'member.id', 'measureEdition.memberId')
    .selectAll('measureEdition')
    .select('member.name as by')
    .where('measureId', '=', measureId)
    .orderBy('edition', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    edition: row.edition,
    fields: toFields(row),
    by: row.by,
    at: row.at,
  }))
}
