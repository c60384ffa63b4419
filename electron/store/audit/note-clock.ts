import type { Who } from '../../../shared/session.ts'
import type { OpenStore } from '../kernel/open-store.ts'
import { transact } from '../kernel/transact.ts'
import { clockFindings } from './clock-findings.ts'

interface Opened {
  readonly store: Pick<OpenStore, 'db' | 'acknowledged'>
  readonly who: Who
  readonly now?: Date
}

/**
 * When somebody comes in: what is odd about the clock stands in the trail, an entry each, before anything else of
 * that visit does. A full disk keeps nobody out.
 */
export async function noteClock({ store, who, now = new Date() }: Opened): Promise<void> {
  try {
    for (const { kind } of await clockFindings(store.db, { signing: null, who, now }))
      await transact(
        { store, who, now },
        { operation: `clock.${kind}`, about: null, run: () => Promise.resolve() },
      )
  } catch {
    // Whoever came in is told all the same; and the next entry carries the clock's reading.
  }
}
