import { run } from './run.ts'
import { flushEdits } from './use-flush.ts'

/** Saves what is being written, then locks: the store closes and the window starts again at the unlock screen. */
export async function lockNow(): Promise<void> {
  await flushEdits()
  await run('session.lock', {}, 'Accord is not locked.')
}

/** Whoever hides a person from the room must hear at once that they are still there. */
export async function blankWall(): Promise<void> {
  await run('room.blank', {}, 'The shared screen is not hidden.')
}
