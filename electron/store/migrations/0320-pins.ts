import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

interface Entry {
  readonly memberId: string
  readonly operation: string
  readonly entityId: string
}

/**
 * The keys and records that are there are taken into the trail, by their sums, as those made from now on are when they
 * are made: neither can then be replaced without rewriting the trail.
 */
export const pins = migration(320, async (db) => {
  await db.schema.createIndex('audit_pin').on('audit').columns(['operation', 'entityId']).execute()
  const keys = await sql<{ memberId: string; keySha256: string }>`
    select memberId, keySha256 from memberKey order by createdAt, id`.execute(db)
  const records = await sql<{ sums: string }>`
    select id || '/' || recordVersion || '/' || decisionSha256 || '/' || healthSha256 || '/' || socialCareSha256 as sums
    from record order by frozenAt, id, recordVersion`.execute(db)
  const [first] = keys.rows
  if (first === undefined) return
  const entries: Entry[] = [
    ...keys.rows.map(({ memberId, keySha256: entityId }) => ({
      memberId,
      operation: 'signingKey.found',
      entityId,
    })),
    ...records.rows.map(({ sums: entityId }) => ({
      memberId: first.memberId,
      operation: 'record.found',
      entityId,
    })),
  ]
  const begun = { memberId: first.memberId, operation: 'pins.begun', entityId: String(entries.length) }
  await append(db, [begun, ...entries])
})

// As audit/entry-hash.ts hashed them when this migration was written.
async function append(db: Kysely<unknown>, entries: readonly Entry[]): Promise<void> {
  const { rows } = await sql<{ seq: number; hash: string; at: string }>`
    select seq, hash, at from audit order by seq desc limit 1`.execute(db)
  const last = rows[0]
  const now = new Date().toISOString()
  const after = new Date(Date.parse(last?.at ?? now) + 1)
  const at = last === undefined || now > last.at || Number.isNaN(after.getTime()) ? now : after.toISOString()
  let [seq, prev] = [last?.seq ?? 0, last?.hash ?? '0'.repeat(64)]
  for (const { memberId, operation, entityId } of entries) {
    seq += 1
    const fields = ['accord/audit@1', seq, at, memberId, operation, entityId, prev]
    const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex')
    await sql`insert into audit (seq, at, clock, memberId, operation, entityId, prev, hash)
      values (${seq}, ${at}, null, ${memberId}, ${operation}, ${entityId}, ${prev}, ${hash})`.execute(db)
    prev = hash
  }
}
