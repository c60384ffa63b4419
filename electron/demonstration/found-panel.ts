import type { SetUp, StoreName } from '../../shared/session.ts'
import type { Founding } from './founding.ts'
import { health, members, panelName, socialCare } from './panel.ts'
import type { Script } from './script-at.ts'
import { createStage, londonTime } from './stage.ts'
import type { Stage } from './stage.ts'

export interface Founded {
  readonly stage: Stage
  readonly recoveryKey: string
  /** By the day they are held. */
  readonly meetingIds: ReadonlyMap<string, string>
}

/** The store with its first member, then the panel's terms, the other members and the dates of its meetings. */
export async function foundPanel(
  store: Founding,
  name: StoreName,
  passphrase: string,
  script: Script,
  onMember: () => void,
): Promise<Founded> {
  const { foundedOn, terms, scheme } = script
  const { recoveryKey, who } = await store.setUp(
    name,
    setUpInput(passphrase, script),
    londonTime(foundedOn, '09:00'),
  )
  onMember()
  const stage = createStage(store, who, script)
  stage.setClock(londonTime(foundedOn, '09:30'))
  const { panel } = await stage.call(who.login, 'panels.get', {})
  const agreed = { version: panel.version, name: panelName, authority: panel.authority, terms }
  await stage.call(who.login, 'panels.updateTerms', agreed)
  for (const member of members.slice(1)) {
    const { id, login, role, side } = await stage.call(who.login, 'panels.addMember', {
      ...member,
      ...(member.role !== 'observer' && { passphrase }),
    })
    stage.learnMember({ memberId: id, login, name: member.name, role, side })
    if (role !== 'observer') await stage.call(login, 'panels.keepPassphrase', {})
    onMember()
  }
  await confirmAuthority(stage)
  for (const row of scheme) await stage.call(who.login, 'delegation.add', row)
  return { stage, recoveryKey, meetingIds: await createMeetings(stage, who.login) }
}

/** As a second member of each agency did on the day. */
async function confirmAuthority(stage: Stage): Promise<void> {
  const loginOf = new Map(members.map(({ login }) => [stage.memberId(login), login]))
  const [{ login: first }] = members
  const { waiting } = await stage.call(first, 'authority.list', {})
  for (const { grantId, version, memberId, confirmers, role, side } of waiting) {
    const by = loginOf.get(confirmers[0]?.memberId ?? '') ?? first
    await stage.call(by, 'authority.confirm', { memberId, grantId, version })
    const login = loginOf.get(memberId) ?? ''
    const name = members.find((one) => one.login === login)?.name ?? ''
    stage.learnMember({ memberId, login, name, role, side })
  }
}

function setUpInput(passphrase: string, { terms }: Script): SetUp {
  const { quorumHealth, quorumSocialCare, confidentiality } = terms
  const { login, name, title, side } = members[0]
  return {
    panelName,
    authority: 'funding',
    health,
    socialCare,
    quorumHealth,
    quorumSocialCare,
    confidentiality,
    member: { login, name, title, side: side ?? 'health' },
    passphrase,
  }
}

async function createMeetings(stage: Stage, login: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { heldOn, startsAt, place } of stage.script.meetings) {
    const { meeting } = await stage.call(login, 'meetings.create', { heldOn, startsAt, place })
    ids.set(heldOn, meeting.id)
  }
  return ids
}
