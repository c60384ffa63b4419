import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { ReleasedPack } from '../../../../shared/release-steps.ts'
import type { Case } from '../../../../shared/cases.ts'
import { dateOf } from '../../../../shared/kernel/dates.ts'
import { sides } from '../../../../shared/kernel/text.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
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
  await panel.call('releases.record', { meetingId, packs: released })
}

/** Of each agency what was written for it, and the last day on which that was. */
async function writtenFor(panel: PanelAtWork, meetingId: string, side: Side) {
  const { records } = await panel.call('releases.status', { meetingId })
  const written = records.filter(({ packs }) => packs[side].writtenAt !== null)
  const on =
    written
      .map(({ packs }) => dateOf(packs[side].writtenAt ?? ''))
      .toSorted()
      .at(-1) ?? ''
  return { meetingId, side, recordIds: written.map(({ recordId }) => recordId), on }
}

/** Somebody sent both agencies what was written for them. */
export async function send(panel: PanelAtWork, meetingId: string): Promise<void> {
  for (const side of sides) {
    const which = await writtenFor(panel, meetingId, side)
    const going = { how: 'secure_email', to: 'Records', by: 'Cora Lind' } as const
    if (which.recordIds.length > 0) await panel.call('releases.sent', { ...which, ...going })
  }
}

/** Both agencies, or one of them, say that they have what was written for them. */
export async function arrive(panel: PanelAtWork, meetingId: string, only?: Side): Promise<void> {
  for (const side of only === undefined ? sides : [only]) {
    const which = await writtenFor(panel, meetingId, side)
    const has = { who: 'Ilse Brandt, records', known: 'they_wrote' } as const
    if (which.recordIds.length > 0) await panel.call('releases.received', { ...which, ...has })
  }
}

/** Written, and with both. */
export async function logAndArrive(panel: PanelAtWork, meetingId: string): Promise<void> {
  await log(panel, meetingId)
  await arrive(panel, meetingId)
}

export const caseState = async (panel: PanelAtWork, { id: caseId }: Case) =>
  (await panel.call('cases.get', { caseId })).case.state

export const meetingState = async (panel: PanelAtWork, meetingId: string) =>
  (await panel.call('room.get', { meetingId })).meeting.state
