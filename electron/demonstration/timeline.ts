import { sides } from '../../shared/kernel/text.ts'
import { listCases, publish } from './agenda.ts'
import { listedItems } from './meetings/index.ts'
import { members } from './panel.ts'
import { completePeople, isHeardBy, loginOf, prepareCase, storyOf, writeWords } from './prepare-cases.ts'
import { importReferrals } from './referral-files.ts'
import { endMeeting, hearItems, meetingIdOf, openMeeting } from './run-meeting.ts'
import type { Running } from './run-meeting.ts'
import type { Script } from './script-at.ts'
import type { DemoAction, DemoItem, DemoMeeting } from './shapes/script.ts'
import { receive } from './receive.ts'
import { releaseMeeting, signMeeting } from './sign-and-release.ts'
import { londonTime } from './stage.ts'
import type { Stage } from './stage.ts'

export interface Telling extends Running {
  /** Filled as cases are opened. */
  readonly caseIds: Map<string, string>
  readonly passphrase: string
  readonly onSigned: () => void
}

/** Something that happens at a time of the story. */
export interface Step {
  readonly at: Date
  readonly run: (telling: Telling) => Promise<void>
}

const coordinator = members[0].login

/** The last day on which one of its referrals was sent. */
function referredBy(script: Script, key: string): string {
  const { story, demo } = storyOf(script, key)
  const days = demo.referrals.map((index) => story.referrals[index]?.referredOn ?? '')
  return days.toSorted().at(-1) ?? ''
}

async function prepare(telling: Telling, keys: readonly string[], on: string): Promise<void> {
  await importReferrals(telling.stage, coordinator, 'health', on)
  await importReferrals(telling.stage, coordinator, 'socialCare', on)
  await completePeople(telling.stage, on)
  for (const key of keys) telling.caseIds.set(key, await prepareCase(telling.stage, key, on))
}

/** From the referrals to the agenda being out; a case that is referred later joins the agenda on that day. */
export function listing(script: Script, meeting: DemoMeeting): Step[] {
  const keys = listedItems(meeting, script.meetings).map((item) => item.case)
  const list = async (telling: Telling, on: string): Promise<void> => {
    const fresh = keys.filter((key) => !telling.caseIds.has(key) && referredBy(script, key) <= on)
    await prepare(telling, fresh, on)
    await listCases(telling.stage, meetingIdOf(telling, meeting), meeting, telling.caseIds)
  }
  const later = new Set(keys.map((key) => referredBy(script, key)).filter((day) => day > meeting.publishedOn))
  return [
    {
      at: londonTime(meeting.publishedOn, '09:00'),
      run: async (telling) => {
        await list(telling, meeting.publishedOn)
        await publish(telling.stage, meetingIdOf(telling, meeting))
      },
    },
    ...[...later].map((day) => ({
      at: londonTime(day, '15:00'),
      run: (telling: Telling) => list(telling, day),
    })),
  ]
}

/** What people said since the papers went out, or have come to say. */
async function hearWords(telling: Telling, { items, publishedOn, heldOn }: DemoMeeting): Promise<void> {
  for (const { case: key } of items) {
    const caseId = telling.caseIds.get(key)
    if (caseId !== undefined && !isHeardBy(storyOf(telling.stage.script, key).demo, publishedOn))
      await writeWords(telling.stage, key, caseId, heldOn)
  }
}

/** The meeting itself, up to where its script leaves off. */
export const holding = (meeting: DemoMeeting): Step => ({
  at: londonTime(meeting.heldOn, '09:45'),
  run: async (telling) => {
    await hearWords(telling, meeting)
    telling.stage.setClock(londonTime(meeting.heldOn, meeting.startsAt))
    await openMeeting(telling, meeting)
    await hearItems(telling, meeting, meeting.items, (item) => item.hearing)
  },
})

/** The rest of it, to the close. */
export const closing = (meeting: DemoMeeting): Step => ({
  at: londonTime(meeting.heldOn, '11:30'),
  run: async (telling) => {
    await hearItems(telling, meeting, meeting.items, (item: DemoItem) => item.later)
    telling.stage.setClock(londonTime(meeting.heldOn, '12:15'))
    await endMeeting(telling, meeting)
  },
})

export const signing = (meeting: DemoMeeting): Step => ({
  at: londonTime(meeting.signedOn, '14:00'),
  run: (telling) =>
    signMeeting(telling.stage, meetingIdOf(telling, meeting), meeting, telling.passphrase, telling.onSigned),
})

export const releasing = (meeting: DemoMeeting): Step => ({
  at: londonTime(meeting.releasedOn, '10:00'),
  run: (telling) => releaseMeeting(telling.stage, meetingIdOf(telling, meeting), meeting.releasedOn),
})

/** Each agency says that it has its copies. */
export const receiving = (meeting: DemoMeeting): Step[] =>
  sides.map((side) => ({
    at: londonTime(meeting.received[side], side === 'health' ? '15:30' : '16:00'),
    run: (telling) => receive(telling.stage, meetingIdOf(telling, meeting), side, meeting.received[side]),
  }))

/** How the actions of a past meeting went. */
export const settling = (meeting: DemoMeeting): Step[] =>
  meeting.items
    .flatMap(({ hearing }) => (hearing?.kind === 'decided' ? hearing.actions : []))
    .flatMap((action) => {
      if (action.settled === undefined) return []
      const at = londonTime(action.settled.on, '16:00')
      return { at, run: ({ stage }: Telling) => settleAction(stage, action) }
    })

/** How an action ended, in its owner's words. */
async function settleAction(stage: Stage, action: DemoAction): Promise<void> {
  if (action.settled === undefined) return
  const open = await stage.call(members[0].login, 'actions.list', { states: ['open'] })
  const found = open.find((one) => one.text === action.text && one.ownerName === action.owner)
  if (found === undefined) throw new Error('an action to settle is not there')
  const { state, outcome, evidence = '' } = action.settled
  await stage.call(loginOf(action.owner), 'actions.settle', {
    actionId: found.id,
    version: found.version,
    state,
    outcome,
    evidence,
  })
}

/** Referrals that came since, and cases that no meeting has listed. */
export const gathering = (keys: readonly string[], on: string): Step => ({
  at: londonTime(on, '08:30'),
  run: (telling) => prepare(telling, keys, on),
})
