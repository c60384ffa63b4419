import { closing, holding, listing, signing } from '../../electron/demonstration/timeline.ts'
import type { Stage } from '../../electron/demonstration/stage.ts'
import { releaseMaterial } from '../../electron/store/releases/material.ts'
import type { ReleaseMaterial } from '../../shared/release-steps.ts'
import { Store } from '../../electron/store/app/service.ts'
import { caseCount, longDay, playLongDay, script } from '../e2e/support/long-day.ts'
import { guide } from './panels.ts'
import { scratch } from './scratch.ts'

export interface SignedMeeting {
  readonly dataDir: string
  readonly meetingId: string
  readonly material: ReleaseMaterial
}

/** The long day, signed; everyone who objected has said that it may be shared. */
export async function signedMeeting(): Promise<SignedMeeting> {
  const dataDir = scratch('fifteen-cases')
  const store = new Store(dataDir)
  try {
    const steps = [...listing(script, longDay), holding(longDay), closing(longDay), signing(longDay)]
    const { stage, meetingId } = await playLongDay(store, steps)
    await shareAll(stage, meetingId)
    return { dataDir, meetingId, material: await materialOf(store, meetingId) }
  } finally {
    await store.close()
  }
}

async function shareAll(stage: Stage, meetingId: string): Promise<void> {
  const { blocks } = await stage.call(guide.login, 'releases.status', { meetingId })
  for (const { recordId, side } of blocks) {
    const answer = { recordId, side, share: true, reason: 'They agreed that both may have it.' }
    await stage.call('helen', 'releases.decideSharing', answer)
  }
}

async function materialOf(store: Store, meetingId: string): Promise<ReleaseMaterial> {
  const material = await releaseMaterial(store.desk().store.db, meetingId)
  if (material.packs.length !== 2 * caseCount) throw new Error(`${material.packs.length} packs`)
  return material
}
