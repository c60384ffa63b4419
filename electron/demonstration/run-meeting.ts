import { itemOf } from './agenda.ts'
import { carryItem, decideItem, discussItem } from './hear-items.ts'
import type { Hearing } from './hear-items.ts'
import { members } from './panel.ts'
import type { DemoItem, DemoMeeting } from './shapes/script.ts'
import { londonTime } from './stage.ts'
import type { Stage } from './stage.ts'

const coordinator = members[0].login

export interface Running {
  readonly stage: Stage
  readonly caseIds: ReadonlyMap<string, string>
  /** By the day they are held. */
  readonly meetingIds: ReadonlyMap<string, string>
}

const idIn = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`nothing is known of ${key}`)
  return id
}

export const meetingIdOf = ({ meetingIds }: Running, { heldOn }: DemoMeeting): string =>
  idIn(meetingIds, heldOn)

/** Starts a meeting, says who is there, and deals with the standing items that come first. */
export async function openMeeting(running: Running, script: DemoMeeting): Promise<void> {
  const { stage } = running
  const meetingId = meetingIdOf(running, script)
  const { meeting } = await stage.call(coordinator, 'meetings.agenda', { meetingId })
  await stage.call(coordinator, 'meetings.start', { meetingId, version: meeting.version })
  const marks = new Map(script.attendance.map(({ login, state }) => [login, state]))
  for (const { login } of members) {
    const state = marks.get(login) ?? 'present'
    const memberId = stage.memberId(login)
    await stage.call(coordinator, 'room.setAttendance', { meetingId, itemId: null, memberId, state })
  }
  for (const item of script.items) await markItem(running, meetingId, item)
  await markBusiness(stage, meetingId, script, 'start')
}

/** Interests are declared at the start, and so is who has to go early. */
async function markItem({ stage, caseIds }: Running, meetingId: string, item: DemoItem): Promise<void> {
  if (item.attendance === undefined) return
  const { id: itemId } = await itemOf(stage, meetingId, idIn(caseIds, item.case))
  for (const { login, state } of item.attendance) {
    const memberId = stage.memberId(login)
    await stage.call(coordinator, 'room.setAttendance', { meetingId, itemId, memberId, state })
  }
}

async function markBusiness(
  stage: Stage,
  meetingId: string,
  { business = [] }: DemoMeeting,
  place: 'start' | 'end',
): Promise<void> {
  const { items } = await stage.call(coordinator, 'meetings.agenda', { meetingId })
  const firstCase = items.find((item) => item.kind === 'case')?.position ?? 0
  const isThere = (position: number): boolean => (place === 'start') === position < firstCase
  for (const { id: itemId, kind, position, version, title } of items) {
    if (kind !== 'business' || !isThere(position)) continue
    const written = business.find((one) => one.title === title)
    if (written) {
      const changes = { said: written.said, outcome: written.outcome }
      await stage.call(coordinator, 'minutes.saveNote', { itemId, version: 1, changes })
    }
    await stage.call(coordinator, 'room.markDone', { itemId, version })
  }
}

/** Takes each item as far as `outcomeOf` says; undefined leaves it as it is. */
export async function hearItems(
  running: Running,
  script: DemoMeeting,
  items: readonly DemoItem[],
  outcomeOf: (item: DemoItem) => DemoItem['hearing'],
): Promise<void> {
  for (const item of items) {
    const outcome = outcomeOf(item)
    if (outcome === undefined) continue
    const hearing = await hearingOf(running, script, item)
    if (outcome.kind === 'decided') await decideItem(hearing, item, outcome)
    else if (outcome.kind === 'carried') await carryItem(hearing, outcome)
    else await discussItem(hearing, outcome)
  }
}

async function hearingOf(running: Running, script: DemoMeeting, item: DemoItem): Promise<Hearing> {
  const { stage, caseIds, meetingIds } = running
  const [meetingId, caseId] = [meetingIdOf(running, script), idIn(caseIds, item.case)]
  const { id: itemId, startsAt } = await itemOf(stage, meetingId, caseId)
  stage.setClock(londonTime(script.heldOn, startsAt))
  return { stage, meetingId, caseId, itemId, meetingIds, sharing: script.sharing }
}

export async function endMeeting(running: Running, script: DemoMeeting): Promise<void> {
  const { stage } = running
  const meetingId = meetingIdOf(running, script)
  await markBusiness(stage, meetingId, script, 'end')
  const { meeting } = await stage.call(coordinator, 'meetings.agenda', { meetingId })
  await stage.call(coordinator, 'meetings.close', { meetingId, version: meeting.version })
}
