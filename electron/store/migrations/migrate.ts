import type { Kysely } from 'kysely'
import { storage } from '../../../shared/kernel/reply.ts'
import { migrations } from './index.ts'
import type { Migration } from './migration.ts'

interface VersionStamp {
  readonly version: () => number
  /** Must take part in the running transaction, so that schema and number change together. */
  readonly setVersion: (number: number) => void
}

/** The version that this Accord makes and reads. */
export const newest = migrations.at(-1)?.number ?? 0

/** A store of a newer version holds what this one does not know. */
export function refuseNewer(version: number, list: readonly Migration[] = migrations): void {
  if (version > (list.at(-1)?.number ?? 0)) throw storage('newer')
}

/**
 * Runs what is missing, all of it in one transaction: an update that a full disk or a killed process cuts short leaves
 * the version that was there, which the Accord of before still opens. A store of a newer version is refused untouched.
 */
export async function migrate(
  db: Kysely<unknown>,
  stamp: VersionStamp,
  list: readonly Migration[] = migrations,
  say: (done: number, total: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const current = stamp.version()
  refuseNewer(current, list)
  const missing = list.filter((m) => m.number > current)
  if (missing.length === 0) return
  await db.transaction().execute(async (tx) => {
    for (const [index, migration] of missing.entries()) {
      await say(index, missing.length)
      await migration.up(tx)
      stamp.setVersion(migration.number)
    }
  })
}
