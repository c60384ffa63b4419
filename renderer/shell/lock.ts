import { api } from '../api.ts'
import { flushEdits } from '../use-flush.ts'

/** Saves what is being written, then locks: the store closes and the window starts again at the unlock screen. */
export async function lockNow(): Promise<void> {
  await flushEdits()
  await api.call('session.lock', {})
}
