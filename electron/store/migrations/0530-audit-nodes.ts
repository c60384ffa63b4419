import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { bytes } from './columns.ts'
import { migration } from './migration.ts'

/** Entries read and written at once. */
const run = 2000

/**
 * The inner nodes of the trail's tree, kept as they become whole: a head or a proof reads a few of them, and not every
 * entry again. A node belongs to the entry that completed it. A later migration that adds entries must add theirs.
 */
export const auditNodes = migration(530, async (db) => {
  await db.schema
    .createTable('auditNode')
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('level', 'integer', (c) => c.notNull())
    .addColumn('hash', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('auditNode_pk', ['seq', 'level'])
    .execute()
  await fill(db)
  // As `appendOnly`, whose text stands otherwise.
  for (const act of ['update', 'delete'])
    await sql
      .raw(
        `create trigger auditNode_no_${act} before ${act} on auditNode begin select raise(abort, 'auditNode is append-only'); end`,
      )
      .execute(db)
})

async function fill(db: Kysely<unknown>): Promise<void> {
  // The whole subtrees so far, largest first: as many as the number of entries has ones in binary.
  const whole: { readonly level: number; readonly hash: Buffer }[] = []
  for (let after = 0; ; after += run) {
    const { rows } = await sql<{ seq: number; hash: string }>`
      select seq, hash from audit where seq > ${after} and seq <= ${after + run} order by seq`.execute(db)
    for (const { seq, hash } of rows) {
      let [level, top] = [0, sha256(0, Buffer.from(hash, 'hex'))]
      for (let last = whole.at(-1); last?.level === level; last = whole.at(-1)) {
        whole.pop()
        ;[level, top] = [level + 1, sha256(1, last.hash, top)]
        await sql`insert into auditNode (seq, level, hash) values (${seq}, ${level}, ${top})`.execute(db)
      }
      whole.push({ level, hash: top })
    }
    if (rows.length < run) return
  }
}

// RFC 6962 §2.1, as packs/audit/tree.ts hashed when this migration was written.
const sha256 = (mark: number, ...parts: readonly Buffer[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat([Uint8Array.of(mark), ...parts]))
    .digest()
