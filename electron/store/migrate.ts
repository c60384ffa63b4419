import type { Kysely } from 'kysely'
import { storage } from '../../shared/reply.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/index.ts'

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

/** Runs what is missing, one transaction each. A store of a newer version is refused untouched. */
export async function migrate(
  db: Kysely<unknown>,
  stamp: VersionStamp,
  list: readonly Migration[] = migrations,
): Promise<void> {
  const current = stamp.version()
  refuseNewer(current, list)
  for (const migration of list.filter((m) => m.number > current)) {
    await db.transaction().execute(async (tx) => {
      await migration.up(tx)
      stamp.setVersion(migration.number)
    })
  }
}
