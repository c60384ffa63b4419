import type { StoreName } from '../../shared/session.ts'
import { joinedAndUndone } from './join-and-undo.ts'
import { birthDateCorrected } from './correct-a-birth-date.ts'
import { foundPanel } from './found-panel.ts'
import type { Founding } from './founding.ts'
import { marked } from './mark-a-case.ts'
import { eligibleCounted, measured } from './measure-days.ts'
import { members } from './panel.ts'
import { scriptAt } from './script-at.ts'
import type { Script } from './script-at.ts'
import type { DemoMeeting } from './shapes/script.ts'
import { reviewing } from './review-a-decision.ts'
import { closing, gathering, holding, listing, receiving, releasing, settling, signing } from './timeline.ts'
import type { Step } from './timeline.ts'
import { teamSteps } from './team-steps.ts'

/** Guards only invented people, so everyone may know it. */
export const demonstrationPassphrase = 'every voice at the table'

/** How far the meeting that is open is taken. */
export const demonstrationSteps = ['listed', 'decided', 'signed', 'released'] as const
export type Through = (typeof demonstrationSteps)[number]

/** Who is in it: the risk panel alone, or a multidisciplinary team beside it that works with people of its own. */
export type Cast = 'panel' | 'panel_and_team'

/**
 * Makes the demonstration panel and leaves its store open as the coordinator. With `listed` one meeting is in progress
 * and the next is open with its cases listed; beyond that the first is finished and the next is taken further. All of
 * it happens so many weeks later than it was written: `weeksUntil` says how many, so that it ends in the week before now.
 * `watch` looks on once the panel is founded, and after each step.
 */
export async function makeDemonstration(
  store: Founding,
  name: StoreName,
  through: Through,
  report: (done: number, total: number) => void,
  weeks = 0,
  watch: () => Promise<void> = () => Promise.resolve(),
  cast: Cast = 'panel_and_team',
): Promise<void> {
  const script = scriptAt(weeks)
  const told = [...stepsTo(through, script), ...(cast === 'panel' ? [] : besides(through, script))]
  const steps = told.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  // Members and signatures cost a key derivation each, so they count as steps of their own.
  const total = members.length + steps.length + signaturesTo(through, script)
  let done = 0
  const next = (): void => report(++done, total)
  const passphrase = demonstrationPassphrase
  const { stage, recoveryKey, meetingIds } = await foundPanel(store, name, passphrase, script, next)
  await watch()
  const telling = { stage, meetingIds, caseIds: new Map<string, string>(), passphrase, onSigned: next }
  for (const { at, run } of steps) {
    stage.setClock(at)
    await run(telling)
    next()
    await watch()
  }
  // Last of all: a demonstration that was cut short is known by its recovery key not being confirmed.
  await store.confirmRecovery(recoveryKey)
}

const hour = 3_600_000
const week = 7 * 24 * hour
// The last step takes its time, and the clocks may have changed since.
const longestStep = 3 * hour

/** How many whole weeks the story moves for all that happens in it to have happened, the last of it within a week. */
export function weeksUntil(through: Through, now: Date): number {
  const ends = Math.max(...stepsTo(through, scriptAt(0)).map(({ at }) => at.getTime())) + longestStep
  return Math.floor((now.getTime() - ends) / week)
}

function stepsTo(through: Through, script: Script): Step[] {
  const { stories, meetings, pastMeetings, inProgress, december, reviews } = script
  const listed = new Set(meetings.flatMap((meeting) => meeting.items.map((item) => item.case)))
  const others = stories
    .flatMap((story) => story.cases.map(({ key }) => key))
    .filter((key) => !listed.has(key))
  return [
    ...meetings.flatMap((meeting) => listing(script, meeting)),
    ...pastMeetings.flatMap((meeting) => [...held(meeting, 'released'), ...settling(meeting)]),
    ...reviews.flatMap((review) => reviewing(review)),
    gathering(others, december.publishedOn),
    ...joinedAndUndone(december.publishedOn),
    birthDateCorrected(december.publishedOn),
    marked(december.publishedOn),
    measured(december.publishedOn),
    eligibleCounted(december.publishedOn),
    holding(inProgress),
    ...(through === 'listed' ? [] : [...finished(inProgress, 'released'), ...held(december, through)]),
  ]
}

function besides(through: Through, { team }: Script): Step[] {
  return teamSteps(team, through === 'listed' ? team.next.listed : team.next.after)
}

const held = (meeting: DemoMeeting, through: Through): Step[] => [
  holding(meeting),
  ...finished(meeting, through),
]

const isPast = (through: Through, step: Through): boolean =>
  demonstrationSteps.indexOf(through) >= demonstrationSteps.indexOf(step)

const finished = (meeting: DemoMeeting, through: Through): Step[] => [
  closing(meeting),
  ...(isPast(through, 'signed') ? [signing(meeting)] : []),
  ...(isPast(through, 'released') ? [releasing(meeting), ...receiving(meeting)] : []),
]

function signaturesTo(through: Through, { pastMeetings, inProgress, december, reviews }: Script): number {
  const signed = [
    ...pastMeetings,
    ...(through === 'listed' ? [] : [inProgress]),
    ...(isPast(through, 'signed') ? [december] : []),
  ]
  return [...signed, ...reviews].reduce((sum, one) => sum + one.signedBy.length, 0)
}
