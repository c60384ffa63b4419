import type { WhenLocked } from '../../../shared/shared-screen.ts'
import { selectMeetingsInProgress } from '../facts/select-meeting.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** What the terms say of locking in the middle of a meeting; null where none is in progress. */
export async function selectWhenLocked(db: ReadDb): Promise<WhenLocked | null> {
  const [running] = await selectMeetingsInProgress(db)
  if (!running) return null
  const { name, terms } = await selectPanelOf(db, running)
  return { panelName: name, minutes: terms.roomLockMinutes, wall: terms.wallWhenLocked }
}
