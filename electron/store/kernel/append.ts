import type { Who } from '../../../shared/session.ts'
import type { ReadDb, WriteDb } from './schema.ts'
import { entryHash, genesis } from '../../proof/trail/entry-hash.ts'
import type { Entry } from '../../proof/trail/entry-hash.ts'
import { keepNodes } from './nodes.ts'
import type { StoreTime } from './store-time.ts'

/** Adds one entry to the chain, in the command's own transaction: codes and ids only. Answers how many there are now. */
export async function appendAudit(
  tx: WriteDb,
  operation: string,
  entityId: string | null,
  { at, clock, who }: StoreTime & { readonly who: Pick<Who, 'memberId'> },
): Promise<number> {
  const last = await lastEntry(tx)
  const entry: Entry = {
    seq: (last?.seq ?? 0) + 1,
    at,
    clock,
    memberId: who.memberId,
    operation,
    entityId,
    prev: last?.hash ?? genesis,
  }
  const hash = entryHash(entry)
  await tx
    .insertInto('audit')
    .values({ ...entry, hash })
    .execute()
  await keepNodes(tx, entry.seq, hash)
  return entry.seq
}

const lastEntry = (db: ReadDb): Promise<{ seq: number; hash: string } | undefined> =>
  db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
