import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { ReleasedPack } from '../../../../electron/store/releases/material.ts'
import { writeReleaseLog } from '../../../../electron/store/releases/write-log.ts'
import type { Case } from '../../../../shared/cases.ts'
import type { Side } from '../../../../shared/text.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'

/** Logs what may leave as if it were on disk; of one agency only where a side is given. */
export async function log(panel: PanelAtWork, meetingId: string, only?: Side): Promise<void> {
  const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
  const released = packs
    .filter(({ side }) => only === undefined || side === only)
    .map(({ side, record }): ReleasedPack => ({
      side,
      recordId: record.recordId,
      version: record.recordVersion,
      files: 9,
      sumsSha256: 'a'.repeat(64),
    }))
  await writeReleaseLog(panel.store.desk(), meetingId, released)
}

export const caseState = async (panel: PanelAtWork, { id: caseId }: Case) =>
  (await panel.call('cases.get', { caseId })).case.state

export const meetingState = async (panel: PanelAtWork, meetingId: string) =>
  (await panel.call('room.get', { meetingId })).meeting.state
