import { api } from './api.ts'
import { sayRefusal } from './say-refusal.ts'
import { flushEdits } from './use-flush.ts'

/** Saves what is being written, then locks: the store closes and the window starts again at the unlock screen. */
export async function lockNow(): Promise<void> {
  await flushEdits()
  const reply = await api.call('session.lock', {})
  if (!reply.ok) sayRefusal(reply.error, 'Accord is not locked.')
}

/** Whoever hides a person from the room must hear at once that they are still there. */
export async function blankWall(): Promise<void> {
  const reply = await api.call('room.blank', {})
  if (!reply.ok) sayRefusal(reply.error, 'The shared screen is not hidden.')
}
