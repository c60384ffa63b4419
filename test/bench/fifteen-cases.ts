import { foundPanel } from '../../electron/store/demonstration/found-panel.ts'
import { meetings, outcomeOf } from '../../electron/store/demonstration/meetings/index.ts'
import { storyOf } from '../../electron/store/demonstration/prepare-cases.ts'
import type { DemoItem, DemoMeeting } from '../../electron/store/demonstration/script.ts'
import type { Stage } from '../../electron/store/demonstration/stage.ts'
import { closing, holding, listing, signing } from '../../electron/store/demonstration/timeline.ts'
import { releaseMaterial } from '../../electron/store/releases/material.ts'
import type { ReleaseMaterial } from '../../electron/store/releases/material.ts'
import { Store } from '../../electron/store/service.ts'
import { guide } from './panels.ts'
import { scratch } from './scratch.ts'

const caseCount = 15

export interface SignedMeeting {
  readonly dataDir: string
  readonly meetingId: string
  readonly material: ReleaseMaterial
}

/** A long day: one decision about each of fifteen people whom the demonstration panel hears over its five meetings. */
const script: DemoMeeting = {
  heldOn: '2026-12-11',
  startsAt: '09:00',
  place: 'Committee room 2, Northgate Town Hall',
  publishedOn: '2026-12-08',
  attendance: [],
  items: firstOfEach(meetings.flatMap((meeting) => meeting.items)).slice(0, caseCount),
  signedBy: ['helen', 'farid'],
  signedOn: '2026-12-14',
  releasedOn: '2026-12-15',
  sharing: [],
}

function firstOfEach(items: readonly DemoItem[]): DemoItem[] {
  const people = new Map<string, DemoItem>()
  for (const item of items) {
    const { nhsNumber } = storyOf(item.case).story.person
    const outcome = outcomeOf(item)
    if (outcome.kind !== 'decided' || people.has(nhsNumber)) continue
    // Their own day of review may be over by this one.
    const hearing = { ...outcome, reviewOn: outcome.reviewOn && '2027-03-12' }
    people.set(nhsNumber, { case: item.case, presenter: item.presenter, hearing })
  }
  return [...people.values()]
}

/** Made by operations from the referrals to the signatures; everyone who objected has said that it may be shared. */
export async function signedMeeting(): Promise<SignedMeeting> {
  const dataDir = scratch('fifteen-cases')
  const store = new Store(dataDir)
  try {
    const { stage } = await foundPanel(store, 'panel', guide.passphrase, () => undefined)
    const { heldOn, startsAt, place } = script
    const { meeting } = await stage.call(guide.login, 'meetings.create', { heldOn, startsAt, place })
    const telling = {
      stage,
      meetingIds: new Map([[heldOn, meeting.id]]),
      caseIds: new Map<string, string>(),
      passphrase: guide.passphrase,
      onSigned: () => undefined,
    }
    for (const { at, run } of [...listing(script), holding(script), closing(script), signing(script)]) {
      stage.setClock(at)
      await run(telling)
    }
    await shareAll(stage, meeting.id)
    return { dataDir, meetingId: meeting.id, material: await materialOf(store, meeting.id) }
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
