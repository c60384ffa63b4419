import { join } from 'node:path'
import { storeAt, storeFile } from '../support/store-at.ts'
import type { OpenStore } from '../../electron/store/kernel/open-store.ts'

/** A store as the sixth version left it, with 300 rows that are to be there after an update. */
export async function olderStore(folder: string, key: Buffer): Promise<void> {
  const { raw } = await storeAt(60, storeFile(join(folder, 'accord.db'), key))
  const add = raw.prepare(
    `insert into history (tableName, rowId, version, row, at, memberId) values (?, ?, 1, ?, '', '')`,
  )
  for (let n = 0; n < 300; n += 1) add.run('t', `row ${n}`, 'x'.repeat(2000))
  raw.close()
}

/** How many of them are there. */
export const rowsOf = async ({ db }: OpenStore): Promise<number> =>
  (await db.selectFrom('history').select('row').execute()).length
