import { conflict } from '../../../shared/kernel/reply.ts'
import type { Who } from '../../../shared/session.ts'
import type { OpenStore } from '../kernel/open-store.ts'
import { transact } from '../kernel/transact.ts'
import { clearHalfMade } from './half-made.ts'
import { readRestored, writeRestored } from './restored.ts'
import { trailEnd } from '../audit/trail-end.ts'
import { compareWithSeen, mostKnown, writeSeen } from './seen.ts'

export interface AtTheDoor {
  readonly folder: string
  readonly storeId: string
  readonly store: OpenStore
  readonly who: Who
  /** Whoever comes in was told that the store is older than it was, and goes on with it. */
  readonly acceptOlder: boolean
}

/**
 * What must be known of a store before it is worked with. An older one is opened only by who says so: else it fails with
 * conflict `{ older }`. That it was, or that a backup was restored, stands in the trail.
 */
export async function checkAtTheDoor(door: AtTheDoor, now: Date): Promise<void> {
  const { folder, storeId, store } = door
  clearHalfMade(folder, storeId)
  const restored = readRestored(folder)
  if (restored && !restored.logged) {
    await enter(door, restored.undone ? 'backups.undo' : 'backups.restore', now)
    writeRestored(folder, { ...restored, logged: true })
    return accept(door, now)
  }
  const older = await compareWithSeen(folder, storeId, store.db)
  if (!older) return
  if (!door.acceptOlder) throw conflict({ older })
  await enter(door, 'session.openOlder', now)
  await accept(door, now)
}

/** From here on this is the newest there is. */
async function accept({ folder, storeId, store }: AtTheDoor, now: Date): Promise<void> {
  await writeSeen(folder, storeId, store.db, now, mostKnown(folder, storeId)?.size ?? 0)
  store.acknowledged.startAgain((await trailEnd(store.db)).size, now.toISOString())
}

const enter = ({ store, who }: AtTheDoor, operation: string, now: Date): Promise<unknown> =>
  transact({ store, who, now }, { operation, about: null, run: async () => undefined })
