import type { DemoMeeting } from '../../electron/demonstration/shapes/script.ts'
import type { WholeStory } from '../../electron/demonstration/shapes/story.ts'
import type { Script } from '../../electron/demonstration/script-at.ts'
import { closing, holding, listing, signing } from '../../electron/demonstration/timeline.ts'
import { inventedNumbers } from '../../electron/seed/nhs-numbers.ts'
import { releaseMaterial } from '../../electron/store/releases/material.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { ReleaseMaterial } from '../../shared/release-steps.ts'
import { Store } from '../../electron/store/app/service.ts'
import { caseCount, longDay, playLongDay, script } from '../e2e/support/long-day.ts'
import { scratch } from './scratch.ts'

export interface SignedMeeting {
  readonly dataDir: string
  readonly meetingId: string
  readonly material: ReleaseMaterial
}

/** The long day of fifteen cases, or of so many times as many, signed. */
export async function signedMeeting(times = 1): Promise<SignedMeeting> {
  const dataDir = scratch('signed-meeting')
  const store = new Store(dataDir)
  try {
    const { story, day } = manifold(times)
    const steps = [...listing(story, day), holding(day), closing(day), signing(day)]
    const { meetingId } = await playLongDay(store, steps, story)
    return { dataDir, meetingId, material: await materialOf(store, meetingId, times) }
  } finally {
    await store.close()
  }
}

async function materialOf(store: Store, meetingId: string, times: number): Promise<ReleaseMaterial> {
  const material = await releaseMaterial(store.desk().store.db, meetingId)
  if (material.packs.length !== 2 * caseCount * times) throw new Error(`${material.packs.length} packs`)
  return material
}

const again = ['', 'Aske', 'Birk', 'Carne', 'Dunn', 'Eyre', 'Foss', 'Gale'] as const

/** The same said once more of other people, where whoever objects says before the read-back that both may have it. */
function manifold(times: number): { readonly story: Script; readonly day: DemoMeeting } {
  const numbers = inventedNumbers(new Set(script.stories.map(({ person }) => person.nhsNumber)), 1)
  const others = again.slice(1, times)
  const items = ['', ...others].flatMap((name) =>
    longDay.items.map((item) => ({ ...item, case: keyOf(item.case, name) })),
  )
  const stories = others.flatMap((name) =>
    script.stories.map((one) => calledElse(one, name, numbers.next().value ?? '')),
  )
  const sharing = items.flatMap((item) =>
    sides.map((side) => ({
      case: item.case,
      side,
      share: true,
      reason: 'They agreed that both may have it.',
      by: 'helen',
    })),
  )
  return {
    story: { ...script, stories: [...script.stories, ...stories] },
    day: { ...longDay, items, sharing },
  }
}

const keyOf = (key: string, name: string): string => (name === '' ? key : `${key}-${name.toLowerCase()}`)

function calledElse({ person, referrals, cases, ...story }: WholeStory, name: string, nhsNumber: string) {
  const idOf = (id: string | null): string | null => id && `${id}${name.slice(0, 1)}`
  return {
    ...story,
    person: {
      ...person,
      nhsNumber,
      familyName: `${person.familyName} ${name}`,
      healthId: idOf(person.healthId),
      councilId: idOf(person.councilId),
    },
    referrals: referrals.map(({ asSent: _asSent, ...referral }) => referral),
    cases: cases.map((one) => ({ ...one, key: keyOf(one.key, name) })),
  }
}
