import { newId } from '../../shared/kernel/ids.ts'
import { termsOfAnother } from '../../shared/panel-starts.ts'
import { members } from './panel.ts'
import type { Stage } from './stage.ts'
import { londonTime } from './stage.ts'
import type { Step, Telling } from './timeline.ts'
import { holdTeam, lookAhead, settle } from './hold-team.ts'
import { loginIn } from './team-speaker.ts'
import type { Team, TeamPerson, TeamScript } from './team/shape.ts'
import { disciplineOf, teamBusiness, teamMembers, teamName, teamTerms } from './team/terms.ts'

const coordinator = members[0].login

/** The team beside the panel: its people, two weekly meetings, and the next, whose agenda proposes itself. */
export function teamSteps(script: TeamScript, nextOn: string): Step[] {
  const team: Team = { panelId: '', caseIds: new Map() }
  return [
    { at: londonTime(script.openedOn, '09:00'), run: (telling) => openTeam(telling, team) },
    { at: londonTime(script.openedOn, '14:00'), run: ({ stage }) => fillList(stage, team, script.people) },
    ...script.meetings.map((meeting) => ({
      at: londonTime(meeting.heldOn, '08:30'),
      run: ({ stage }: Telling) => holdTeam(stage, team, meeting, script.riskPanelOn),
    })),
    ...script.meetings.map((meeting) => ({
      at: londonTime(meeting.settledOn, '08:00'),
      run: ({ stage }: Telling) =>
        settle(
          stage,
          meeting.items.flatMap(({ actions = [] }) => actions),
        ),
    })),
    {
      at: londonTime(script.meetings.at(-1)?.settledOn ?? script.openedOn, '08:15'),
      run: ({ stage }) => lookAhead(stage, team, script, nextOn),
    },
  ]
}

async function openTeam({ stage, passphrase }: Telling, team: Team): Promise<void> {
  const { panel } = await stage.call(coordinator, 'panels.get', {})
  const opened = await stage.call(coordinator, 'panels.open', {
    name: teamName,
    authority: 'advisory',
    terms: { ...termsOfAnother(panel.terms, teamTerms), businessItems: teamBusiness },
    memberIds: Object.keys(disciplineOf).filter(isMember).map(stage.memberId),
  })
  team.panelId = opened.id
  await sayDisciplines(stage)
  for (const member of teamMembers) {
    const { login, name, role, side } = member
    const added = await stage.call(coordinator, 'panels.addMember', {
      ...member,
      discipline: disciplineOf[login] ?? '',
      passphrase,
      panelIds: [team.panelId],
    })
    stage.learnMember({ memberId: added.id, login, name, role, side })
    await stage.call(login, 'panels.keepPassphrase', {})
  }
}

/** Whoever sits on the panel as well. */
async function sayDisciplines(stage: Stage): Promise<void> {
  const { members: all } = await stage.call(coordinator, 'panels.get', {})
  for (const { id: memberId, login, version, active, ...member } of all) {
    const discipline = disciplineOf[login]
    if (discipline === undefined) continue
    const { name, title, role, side, registration, annualLimitPence } = member
    const same = { name, title, role, side, registration, annualLimitPence, active }
    await stage.call(coordinator, 'panels.updateMember', { memberId, version, ...same, discipline })
  }
}

const isMember = (login: string): boolean => members.some((one) => one.login === login)

async function fillList(stage: Stage, team: Team, people: readonly TeamPerson[]): Promise<void> {
  for (const person of people) team.caseIds.set(person.key, await openCase(stage, person))
  for (const { key, why, dueOn } of people) {
    const caseIds = [team.caseIds.get(key) ?? '']
    await stage.call(coordinator, 'rollingList.put', { panelId: team.panelId, caseIds, why, dueOn })
  }
}

async function openCase(stage: Stage, person: TeamPerson): Promise<string> {
  const { givenName, familyName, dateOfBirth, nhsNumber, postcode, side, keyWorker } = person
  const login = loginIn(keyWorker)
  const referral = await stage.call(coordinator, 'referrals.add', {
    side,
    personId: null,
    person: { givenName, familyName, dateOfBirth, nhsNumber, postcode },
    sourceId: '',
    referredOn: person.referredOn,
    reason: person.reason,
    requestedBecause: '',
    worker: keyWorker,
    team: teamName,
    section117: null,
    indicativePence: null,
  })
  const { id: caseId, version } = await stage.call(login, 'cases.open', { referralIds: [referral.id] })
  const { words, reason: ask } = person
  const changes = { words, wordsSource: 'attended', wordsOn: person.referredOn, ask, keyWorker } as const
  await stage.call(login, 'cases.update', { caseId, version, changes })
  await writePlan(stage, login, caseId, person)
  return caseId
}

/** What the team carries from one time to the next. */
async function writePlan(
  stage: Stage,
  login: string,
  caseId: string,
  { formulation = '', safety = [] }: TeamPerson,
): Promise<void> {
  if (formulation === '' && safety.length === 0) return
  const { version } = await stage.call(login, 'risks.get', { caseId })
  const [sign = '', ...others] = safety
  const safetyNets = [
    ...(sign === '' ? [] : [net('early_sign', sign)]),
    ...others.map((text) => net('crisis_contact', text)),
  ]
  await stage.call(login, 'risks.save', { caseId, version, changes: { formulation, safetyNets } })
}

const net = (kind: 'early_sign' | 'crisis_contact', text: string) => ({ id: newId(), kind, text })
