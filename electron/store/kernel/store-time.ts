import type { ReadDb } from './schema.ts'

/** Milliseconds. Less is what clocks are set right by, and what two acts at the same instant differ by. */
export const clockTolerance = 60_000

/** The time of an act: UTC instants. */
export interface StoreTime {
  /** Later than every time in the trail: what happened after something has a later time, whatever the clock said. */
  readonly at: string
  /** The clock's own reading where it is another; null where the two are the same. */
  readonly clock: string | null
}

/**
 * The time that the next entry gets. Asked for inside the transaction that it is for: there it rises with the
 * sequence, so that comparing two times of the store compares their places in the trail.
 */
export async function storeTime(db: ReadDb, now = new Date()): Promise<StoreTime> {
  const reading = now.toISOString()
  const last = await lastTime(db)
  if (last === null || reading > last) return { at: reading, clock: null }
  return { at: new Date(Date.parse(last) + 1).toISOString(), clock: reading }
}

/** The greatest time in the trail; null in a store without one. */
export async function lastTime(db: ReadDb): Promise<string | null> {
  const { last } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.max<string | null>('at').as('last'))
    .executeTakeFirstOrThrow()
  return last
}

/** By how many milliseconds the clock is behind the time; 0 where they are the same or near enough. */
export function behindBy({ at, clock }: StoreTime): number {
  const by = clock === null ? 0 : Date.parse(at) - Date.parse(clock)
  return by > clockTolerance ? by : 0
}
