import { existsSync, lstatSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Swept } from '../../../shared/releases.ts'
import type { Desk } from '../kernel/desk.ts'
import { transact } from '../kernel/transact.ts'
import { insertEnd } from './leave-behind.ts'

/** As `hiddenFolder` of tasks/leaving.ts names it: nothing else is ever thrown away. */
const isOurs = (path: string): boolean => /^\.accord-[0-9a-f]{16}$/.test(basename(path))

/**
 * At opening: half-made files of departures that were cut short are thrown away, since people share the folder that they
 * lie hidden in. A place that is not there now, such as a stick, is looked at the next time. Keeps nobody out.
 */
export async function sweepLeftBehind(desk: Pick<Desk, 'store' | 'who'>): Promise<readonly Swept[]> {
  const swept: Swept[] = []
  try {
    const open = await desk.store.db
      .selectFrom('fileDeparture')
      .leftJoin('fileDepartureEnd', 'fileDepartureEnd.departureId', 'fileDeparture.id')
      .select(['fileDeparture.id', 'task', 'about', 'madeIn', 'fileDeparture.at'])
      .where('fileDepartureEnd.departureId', 'is', null)
      .where('madeIn', 'is not', null)
      .orderBy('fileDeparture.id')
      .execute()
    for (const { id, task, about, madeIn, at } of open) {
      if (madeIn === null || !isThere(madeIn)) continue
      rmSync(madeIn, { recursive: true })
      await transact(desk, {
        operation: 'departures.sweep',
        about,
        run: (tx, by) => insertEnd(tx, id, 'swept', by),
      })
      swept.push({ task, folderName: basename(dirname(madeIn)), at })
    }
  } catch {
    // The next opening tries again.
  }
  return swept
}

const isThere = (path: string): boolean => isOurs(path) && existsSync(path) && lstatSync(path).isDirectory()
