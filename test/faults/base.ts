import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { closedMeeting, draftWith, laterOn, start } from '../electron/store/meetings/meeting-steps.ts'
import { openPanel } from '../electron/store/meetings/panel-at-work.ts'
import type { PanelAtWork } from '../electron/store/meetings/panel-at-work.ts'
import { addCase } from '../electron/store/meetings/ready-case.ts'
import { signAs } from '../electron/store/sign-off/sign-as.ts'

export interface Base {
  readonly folder: string
  readonly caseId: string
  /** In progress, everybody there. */
  readonly meetingId: string
  /** Closed, and signed by nobody yet. */
  readonly closedId: string
  readonly ids: PanelAtWork['ids']
}

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-faults-'))
  made.push(folder)
  return folder
}

/** A copy of it that may be spoilt. */
export function copyOf(from: string): string {
  const folder = scratch()
  cpSync(from, folder, { recursive: true })
  return folder
}

/** A panel with one meeting in progress and one that is closed; `signed`: by both agencies. Made in a test. */
export async function makeBase(signed = false): Promise<Base> {
  const panel = await openPanel(['doctor', 'manager'])
  const { meetingId: closedId } = await closedMeeting(panel, [
    await addCase(panel),
    await addCase(panel, { familyName: 'Thorne' }),
  ])
  if (signed) {
    await signAs(panel, closedId, 'doctor')
    await signAs(panel, closedId, 'manager')
  }
  const { id: caseId } = await addCase(panel, { familyName: 'Waite' })
  const next = await draftWith(panel, [await addCase(panel, { familyName: 'Unwin' })], laterOn)
  await start(panel, next.meeting.id)
  await panel.store.close()
  return {
    folder: copyOf(panel.dataDir),
    caseId,
    meetingId: next.meeting.id,
    closedId,
    ids: panel.ids,
  }
}
