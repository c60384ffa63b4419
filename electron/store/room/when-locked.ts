import type { WhenLocked } from '../../../shared/shared-screen.ts'
import { selectMeetingsInProgress } from '../facts/select-meeting.ts'
import { selectPanel } from '../facts/select-panel.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** What the terms say of locking in the middle of a meeting; null where none is in progress. */
export async function selectWhenLocked(db: ReadDb): Promise<WhenLocked | null> {
  if ((await selectMeetingsInProgress(db)).length === 0) return null
  const { name, terms } = await selectPanel(db)
  return { panelName: name, minutes: terms.roomLockMinutes, wall: terms.wallWhenLocked }
}
