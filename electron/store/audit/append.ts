import { createHash } from 'node:crypto'
import type { Context } from '../handler.ts'
import type { ReadDb, Row, WriteDb } from '../schema.ts'

/** The hash before the first entry. */
export const genesis = '0'.repeat(64)

type Entry = Omit<Row<'audit'>, 'hash'>

/** SHA-256 over a domain name and the entry's own fields, in hex; each entry names the one before it. */
export const entryHash = (entry: Entry): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        'accord/audit@1',
        entry.seq,
        entry.at,
        entry.memberId,
        entry.operation,
        entry.entityId,
        entry.prev,
      ]),
    )
    .digest('hex')

/** Adds one entry to the chain, in the command's own transaction: codes and ids only. */
export async function appendAudit(
  tx: WriteDb,
  operation: string,
  entityId: string | null,
  { at, who }: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  const last = await lastEntry(tx)
  const entry: Entry = {
    seq: (last?.seq ?? 0) + 1,
    at,
    memberId: who.memberId,
    operation,
    entityId,
    prev: last?.hash ?? genesis,
  }
  await tx
    .insertInto('audit')
    .values({ ...entry, hash: entryHash(entry) })
    .execute()
}

const lastEntry = (db: ReadDb): Promise<{ seq: number; hash: string } | undefined> =>
  db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
