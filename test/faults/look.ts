import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isAsWritten } from '../../electron/store/backup/backup-file.ts'
import { findFaults } from '../../electron/store/backup/check-store.ts'
import { trailEnd } from '../../electron/store/audit/trail-end.ts'
import { newest } from '../../electron/store/migrations/migrate.ts'
import type { OpenStore } from '../../electron/store/kernel/open-store.ts'
import { Store } from '../../electron/store/app/service.ts'
import { passphrase } from '../support/set-up-input.ts'

/** Opens a store that a worker left, reads all of it as somebody who does not trust it, and looks at what it says. */
export async function lookAt<T>(
  folder: string,
  look: (db: OpenStore['db'], store: Store) => Promise<T>,
  acceptOlder = false,
): Promise<{ readonly seen: T; readonly faults: readonly string[]; readonly entries: number }> {
  const store = new Store(folder)
  await store.unlock('panel', 'cora', passphrase, acceptOlder)
  try {
    const { db, pragma } = store.desk().store
    const broken = pragma('integrity_check') === 'ok' ? [] : ['pages']
    const faults = [...broken, ...(await findFaults(db, newest))]
    return { seen: await look(db, store), faults, entries: (await trailEnd(db)).size }
  } finally {
    await store.close()
  }
}

export const countOf = async (
  db: OpenStore['db'],
  table: 'signOff' | 'person' | 'audit' | 'release',
): Promise<number> =>
  (
    await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
  ).rows

/** The backups in a folder that are not what was written. */
export async function spoiltBackups(folder: string): Promise<readonly string[]> {
  const place = join(folder, 'backups')
  const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.accord')) : []
  const whole = await Promise.all(names.map((name) => isAsWritten(join(place, name))))
  return names.filter((_, index) => !whole[index])
}
