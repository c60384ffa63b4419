import { foundPanel } from '../../../electron/demonstration/found-panel.ts'
import { demonstrationPassphrase } from '../../../electron/demonstration/make.ts'
import { outcomeOf } from '../../../electron/demonstration/meetings/index.ts'
import { members } from '../../../electron/demonstration/panel.ts'
import { storyOf } from '../../../electron/demonstration/prepare-cases.ts'
import { scriptAt } from '../../../electron/demonstration/script-at.ts'
import type { DemoItem, DemoMeeting } from '../../../electron/demonstration/shapes/script.ts'
import type { Stage } from '../../../electron/demonstration/stage.ts'
import { listing } from '../../../electron/demonstration/timeline.ts'
import type { Step, Telling } from '../../../electron/demonstration/timeline.ts'
import { Store } from '../../../electron/store/app/service.ts'

export const caseCount = 15

/** The demonstration as it was written. */
export const script = scriptAt(0)

/** A long day: one decision about each of fifteen people whom the demonstration panel hears over its five meetings. */
export const longDay: DemoMeeting = {
  heldOn: '2026-12-11',
  startsAt: '09:00',
  place: 'Committee room 2, Northgate Town Hall',
  publishedOn: '2026-12-08',
  attendance: [],
  items: firstOfEach(script.meetings.flatMap((meeting) => meeting.items)).slice(0, caseCount),
  signedBy: ['helen', 'farid'],
  signedOn: '2026-12-14',
  releasedOn: '2026-12-15',
  received: { health: '2026-12-15', socialCare: '2026-12-15' },
  sharing: [],
}

function firstOfEach(items: readonly DemoItem[]): DemoItem[] {
  const people = new Map<string, DemoItem>()
  for (const item of items) {
    const { nhsNumber } = storyOf(script, item.case).story.person
    const outcome = outcomeOf(item)
    if (outcome.kind !== 'decided' || people.has(nhsNumber)) continue
    // Their own day of review may be over by this one.
    const hearing = { ...outcome, reviewOn: outcome.reviewOn && '2027-03-12' }
    people.set(nhsNumber, { case: item.case, presenter: item.presenter, hearing })
  }
  return [...people.values()]
}

const coordinator = members[0].login

export interface LongDay {
  readonly stage: Stage
  readonly meetingId: string
}

/** The demonstration panel with that meeting, taken through these steps by operations. */
export async function playLongDay(store: Store, steps: readonly Step[], story = script): Promise<LongDay> {
  const { stage } = await foundPanel(store, 'panel', demonstrationPassphrase, story, () => undefined)
  const { heldOn, startsAt, place } = longDay
  const { meeting } = await stage.call(coordinator, 'meetings.create', { heldOn, startsAt, place })
  const telling: Telling = {
    stage,
    meetingIds: new Map([[heldOn, meeting.id]]),
    caseIds: new Map<string, string>(),
    passphrase: demonstrationPassphrase,
    onSigned: () => undefined,
  }
  for (const { at, run } of steps) {
    stage.setClock(at)
    await run(telling)
  }
  return { stage, meetingId: meeting.id }
}

/** Two who come as well, so that fourteen sit round the table. */
const others = [
  { login: 'ines', name: 'Inês Carvalho', title: 'Support planner and broker', side: 'socialCare' },
  { login: 'wilf', name: 'Wilf Arkwright', title: 'Psychologist', side: 'health' },
] as const

/** The day as it begins: the agenda is out, every case is ready, and fourteen people are members. */
export async function longDayAhead(dataDir: string): Promise<string> {
  const store = new Store(dataDir)
  try {
    const { stage, meetingId } = await playLongDay(store, listing(script, longDay))
    for (const other of others)
      await stage.call(coordinator, 'panels.addMember', {
        ...other,
        role: 'member',
        registration: '',
        annualLimitPence: null,
        passphrase: demonstrationPassphrase,
      })
    // What the panel does not come to can be carried there.
    await stage.call(coordinator, 'meetings.create', {
      heldOn: '2026-12-18',
      startsAt: '09:00',
      place: longDay.place,
    })
    return meetingId
  } finally {
    await store.close()
  }
}

interface Seen {
  readonly familyName: string
  readonly nhsNumber: string
  readonly words: string
  readonly ask: string
}

/** What may stand on the wall only once this person is shown to it. */
export const secretsOf = ({ familyName, nhsNumber, words, ask }: Seen): string[] => [
  familyName,
  nhsNumber,
  words.slice(0, 40),
  ask.slice(0, 40),
]
/** Of those, what showing them puts there: never the name or the number. */
export const shownOf = ({ words, ask }: Seen): string[] => [words.slice(0, 40), ask.slice(0, 40)]
