import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { createHash, createPublicKey, verify } from 'node:crypto'
import type { StoreFault } from '../../../shared/backups.ts'
import { StatementSchema } from '../../proof/statement-schema.ts'
import { checkTrail, nodesSince } from '../audit/check-trail.ts'
import { migrate } from '../migrations/migrate.ts'
import { migrations } from '../migrations/index.ts'
import { openInMemory } from '../engine/open.ts'
import type { Row, Tables } from '../kernel/schema.ts'

/**
 * Reads a store as somebody who does not trust it: its tables and triggers are those that Accord makes, every row points
 * to one that is there, the trail is sound, each record is what was hashed, each signature signs it. Empty: nothing found.
 */
export async function findFaults(db: Kysely<Tables>, version: number): Promise<readonly StoreFault[]> {
  const faults: StoreFault[] = []
  if (!(await hasOurSchema(db, version))) faults.push('schema')
  if ((await sql`pragma foreign_key_check`.execute(db)).rows.length > 0) faults.push('links')
  if (!(await checkTrail(db, { withNodes: version >= nodesSince })).sound) faults.push('trail')
  const records = await db.selectFrom('record').selectAll().execute()
  if (!records.every(isAsHashed)) faults.push('records')
  const signOffs = await db.selectFrom('signOff').selectAll().where('kind', '!=', 'declined').execute()
  const known = new Map(records.map((record) => [`${record.id} ${record.recordVersion}`, record]))
  if (!signOffs.every((signOff) => isSigned(signOff, known))) faults.push('signatures')
  return faults
}

/** A trigger that was taken out or put in changes what the store allows, and what it keeps. */
async function hasOurSchema(db: Kysely<Tables>, version: number): Promise<boolean> {
  const ours = openInMemory()
  try {
    const upToHere = migrations.filter(({ number }) => number <= version)
    await migrate(ours as Kysely<unknown>, { version: () => 0, setVersion: () => undefined }, upToHere)
    return (await schemaOf(ours)) === (await schemaOf(db))
  } finally {
    await ours.destroy()
  }
}

const schemaOf = async (db: Kysely<Tables>): Promise<string> =>
  JSON.stringify(
    (
      await sql`select type, name, tbl_name, sql from sqlite_master where name not like 'sqlite_%' order by type, name`.execute(
        db,
      )
    ).rows,
  )

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const isAsHashed = (record: Row<'record'>): boolean =>
  sha256(record.decisionJson) === record.decisionSha256 &&
  sha256(record.healthJson) === record.healthSha256 &&
  sha256(record.socialCareJson) === record.socialCareSha256

function isSigned(signOff: Row<'signOff'>, records: ReadonlyMap<string, Row<'record'>>): boolean {
  try {
    const key = createPublicKey(signOff.publicKeyPem)
    if (!verify(null, Buffer.from(signOff.statementJson), key, signOff.signature)) return false
    const { items } = StatementSchema.parse(JSON.parse(signOff.statementJson))
    return items.every((item) => {
      const record = records.get(`${item.recordId} ${item.recordVersion}`)
      return (
        record !== undefined &&
        item.decisionSha256 === record.decisionSha256 &&
        item.healthSha256 === record.healthSha256 &&
        item.socialCareSha256 === record.socialCareSha256
      )
    })
  } catch {
    return false
  }
}
