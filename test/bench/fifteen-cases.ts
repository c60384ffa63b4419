import { closing, holding, listing, signing } from '../../electron/demonstration/timeline.ts'
import { releaseMaterial } from '../../electron/store/releases/material.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { ReleaseMaterial } from '../../shared/release-steps.ts'
import { Store } from '../../electron/store/app/service.ts'
import { caseCount, longDay, playLongDay, script } from '../e2e/support/long-day.ts'
import { scratch } from './scratch.ts'

/** The long day, where whoever objects says before the read-back that both may have it. */
const day = {
  ...longDay,
  sharing: longDay.items.flatMap((item) =>
    sides.map((side) => ({
      case: item.case,
      side,
      share: true,
      reason: 'They agreed that both may have it.',
      by: 'helen',
    })),
  ),
}

export interface SignedMeeting {
  readonly dataDir: string
  readonly meetingId: string
  readonly material: ReleaseMaterial
}

/** The long day, signed. */
export async function signedMeeting(): Promise<SignedMeeting> {
  const dataDir = scratch('fifteen-cases')
  const store = new Store(dataDir)
  try {
    const steps = [...listing(script, day), holding(day), closing(day), signing(day)]
    const { meetingId } = await playLongDay(store, steps)
    return { dataDir, meetingId, material: await materialOf(store, meetingId) }
  } finally {
    await store.close()
  }
}

async function materialOf(store: Store, meetingId: string): Promise<ReleaseMaterial> {
  const material = await releaseMaterial(store.desk().store.db, meetingId)
  if (material.packs.length !== 2 * caseCount) throw new Error(`${material.packs.length} packs`)
  return material
}
