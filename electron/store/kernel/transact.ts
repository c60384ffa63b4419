import type { Who } from '../../../shared/session.ts'
import { appendAudit } from './append.ts'
import { storeTime } from './store-time.ts'
import type { StoreTime } from './store-time.ts'
import type { OpenStore } from './open-store.ts'
import type { WriteDb } from './schema.ts'

export interface By extends StoreTime {
  readonly who: Who
}

export interface Act<T> {
  /** As the trail names it. */
  readonly operation: string | ((done: T) => string)
  /** The id that the entry is about: never a name, never a text. */
  readonly about: string | null | ((done: T) => string | null)
  readonly run: (tx: WriteDb, by: By) => Promise<T>
}

/**
 * Everything that writes goes through here: one transaction, its time taken inside it, and its entry in the trail, which is then
 * counted outside of it.
 * `now` is the clock's reading where it is not the computer's own.
 */
export async function transact<T>(
  {
    store,
    who,
    now,
  }: { readonly store: Pick<OpenStore, 'db' | 'acknowledged'>; readonly who: Who; readonly now?: Date },
  { operation, about, run }: Act<T>,
): Promise<T> {
  const { done, size, at } = await store.db.transaction().execute(async (tx) => {
    const by = { who, ...(await storeTime(tx, now)) }
    const done = await run(tx, by)
    const name = typeof operation === 'function' ? operation(done) : operation
    const size = await appendAudit(tx, name, typeof about === 'function' ? about(done) : about, by)
    return { done, size, at: by.at }
  })
  store.acknowledged.count(size, at)
  return done
}
