import { itemOf } from './agenda.ts'
import { members } from './panel.ts'
import { londonTime } from './stage.ts'
import type { Stage } from './stage.ts'
import type {
  Team,
  TeamAction,
  TeamItem,
  TeamMeeting,
  TeamPerson,
  TeamScript,
  TeamWords,
} from './team/shape.ts'
import { disciplineOf, teamChair } from './team/terms.ts'
import { loginIn, speaker } from './team-speaker.ts'

const coordinator = members[0].login

/** A weekly meeting, from its agenda to the close: confirmed by whoever is in the chair, and signed by nobody. */
export async function holdTeam(
  stage: Stage,
  team: Team,
  meeting: TeamMeeting,
  riskPanelOn: string,
): Promise<void> {
  const { heldOn, startsAt, place, away, items } = meeting
  const meetingId = await createMeeting(stage, team, { heldOn, startsAt, place })
  await stage.call(coordinator, 'rollingList.take', {
    meetingId,
    caseIds: items.map(({ person }) => caseIdOf(team, person)),
  })
  const { meeting: draft } = await stage.call(coordinator, 'meetings.agenda', { meetingId })
  const open = await stage.call(coordinator, 'meetings.publish', { meetingId, version: draft.version })
  for (const item of items) await say(stage, caseIdOf(team, item.person), item.said)
  stage.setClock(londonTime(heldOn, startsAt))
  await stage.call(coordinator, 'meetings.start', { meetingId, version: open.version })
  const marks = Object.keys(disciplineOf).map((login) => ({
    memberId: stage.memberId(login),
    state: away.includes(login) ? ('apology' as const) : ('present' as const),
  }))
  await stage.call(coordinator, 'room.markAll', { meetingId, marks })
  for (const item of items)
    await discuss(stage, { meetingId, caseId: caseIdOf(team, item.person) }, item, riskPanelOn)
  await close(stage, meetingId, londonTime(heldOn, '10:00'))
}

const caseIdOf = ({ caseIds }: Team, key: string): string => {
  const id = caseIds.get(key)
  if (id === undefined) throw new Error(`nobody on the list is ${key}`)
  return id
}

async function createMeeting(
  stage: Stage,
  { panelId }: Pick<Team, 'panelId'>,
  when: { readonly heldOn: string; readonly startsAt: string; readonly place: string },
): Promise<string> {
  const { meeting } = await stage.call(coordinator, 'meetings.create', { panelId, ...when })
  return meeting.id
}

async function say(stage: Stage, caseId: string, said: readonly TeamWords[]): Promise<void> {
  for (const { login, words } of said) {
    const { writer, name, discipline } = speaker(login)
    await stage.call(writer, 'contributions.write', { caseId, discipline, words, name })
  }
}

async function discuss(
  stage: Stage,
  { meetingId, caseId }: { readonly meetingId: string; readonly caseId: string },
  { outcome, reasons, next, actions = [] }: TeamItem,
  riskPanelOn: string,
): Promise<void> {
  const { id: itemId } = await itemOf(stage, meetingId, caseId)
  await stage.call(coordinator, 'room.show', { meetingId, itemId })
  const changes = { verdict: outcome, reasons, reviewOn: next }
  await stage.call(coordinator, 'room.decide', { itemId, version: 1, changes })
  if (outcome === 'to_risk_panel') await takeTo(stage, itemId, riskPanelOn)
  for (const { text, owner: ownerName, side, dueOn } of actions) {
    const fresh = { actionId: null, version: null }
    await stage.call(coordinator, 'room.saveAction', { itemId, ...fresh, text, ownerName, side, dueOn })
  }
  await stage.call(coordinator, 'room.everyoneAgrees', { itemId })
  const { decision } = await stage.call(coordinator, 'room.item', { itemId })
  const chairId = stage.memberId(teamChair)
  await stage.call(coordinator, 'room.confirmReadBack', { itemId, version: decision?.version ?? 1, chairId })
}

/** Papers of the panel's next meetings are out or nearly, so that it waits for the first of the new year. */
async function takeTo(stage: Stage, itemId: string, heldOn: string): Promise<void> {
  const { panel } = await stage.call(coordinator, 'panels.get', {})
  const toMeetingId = await createMeeting(
    stage,
    { panelId: panel.id },
    { heldOn, startsAt: '10:00', place: 'Committee room 2, Northgate Town Hall' },
  )
  await stage.call(coordinator, 'meetings.takeTo', { itemId, toMeetingId })
}

async function close(stage: Stage, meetingId: string, at: Date): Promise<void> {
  const { items } = await stage.call(coordinator, 'meetings.agenda', { meetingId })
  for (const { id: itemId, kind, version } of items)
    if (kind === 'business') await stage.call(coordinator, 'room.markDone', { itemId, version })
  stage.setClock(at)
  const { meeting } = await stage.call(coordinator, 'meetings.agenda', { meetingId })
  await stage.call(coordinator, 'meetings.close', { meetingId, version: meeting.version })
}

/** What was promised and has ended since, in the words of whoever did it. */
export async function settle(stage: Stage, actions: readonly TeamAction[]): Promise<void> {
  const open = await stage.call(coordinator, 'actions.list', { states: ['open'] })
  for (const { text, owner, settled } of actions) {
    if (settled === undefined) continue
    const found = open.find((one) => one.text === text)
    if (found === undefined) throw new Error('an action of the team is not there')
    const { id: actionId, version } = found
    await stage.call(loginIn(owner), 'actions.settle', { actionId, version, evidence: '', ...settled })
  }
}

/** The next meeting, nobody on its agenda yet: who comes sooner, and what some wrote for it already. */
export async function lookAhead(
  stage: Stage,
  team: Team,
  { people, meetings }: TeamScript,
  heldOn: string,
): Promise<void> {
  const { startsAt = '09:00', place = '' } = meetings.at(-1) ?? {}
  await createMeeting(stage, team, { heldOn, startsAt, place })
  const { rows } = await stage.call(coordinator, 'rollingList.list', { panelId: team.panelId, limit: 100 })
  for (const person of people) {
    const caseId = caseIdOf(team, person.key)
    await say(stage, caseId, person.beforehand ?? [])
    const row = rows.find((one) => one.caseId === caseId)
    if (row !== undefined) await bringForward(stage, row, person)
  }
}

async function bringForward(
  stage: Stage,
  { id: entryId, version }: { readonly id: string; readonly version: number },
  { why, broughtForward, fastTrack }: TeamPerson,
): Promise<void> {
  if (broughtForward === undefined) return
  await stage.call(coordinator, 'rollingList.bringForward', { entryId, version, ...broughtForward })
  if (fastTrack)
    await stage.call(coordinator, 'rollingList.change', {
      entryId,
      version: version + 1,
      why,
      dueOn: broughtForward.dueOn,
      fastTrack,
    })
}
