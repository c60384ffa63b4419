import { emptyOffer } from '../../shared/support.ts'
import type { RiskBody } from '../../shared/risks.ts'
import type { Side } from '../../shared/kernel/text.ts'
import type { QueueRow } from '../../shared/referrals.ts'
import { members } from './panel.ts'
import { budgetLine, planFields, riskBody } from './shapes/shape.ts'
import type { Stage } from './stage.ts'
import type { Script } from './script-at.ts'
import type { DemoPerson, WholeCase, WholeStory } from './shapes/story.ts'

/** What stands in the case until the person has said it at the panel. */
const notYetHeard = {
  words: '',
  wordsSource: 'not_sought',
  wordsNote: 'To be heard at the panel',
  wordsOn: null,
} as const

const coordinator = members[0].login

/** The login of a member who is named with their job title, such as a key worker. */
export const loginOf = (named: string): string =>
  members.find((member) => named.startsWith(member.name))?.login ?? coordinator

export const storyOf = ({ stories }: Script, key: string): { story: WholeStory; demo: WholeCase } => {
  for (const story of stories) {
    const demo = story.cases.find((one) => one.key === key)
    if (demo !== undefined) return { story, demo }
  }
  throw new Error(`no case ${key}`)
}

/** How they stand on a day: an objection lasts until they take it back. */
export const personOn = ({ person, objectionEndedOn }: WholeStory, on: string): DemoPerson =>
  objectionEndedOn !== undefined && objectionEndedOn <= on ? { ...person, sharingObjection: '' } : person

/** What the export does not say: what they object to. */
export async function completePeople(stage: Stage, on: string): Promise<void> {
  const { rows } = await stage.call(coordinator, 'referrals.queue', {})
  for (const row of rows) {
    const story = stage.script.stories.find(({ person }) => isAbout(row, person))
    if (story === undefined) continue
    const { person } = await stage.call(coordinator, 'people.get', { personId: row.personId })
    const { sharingObjection, notToBeTold } = personOn(story, on)
    if (person.sharingObjection !== sharingObjection)
      await stage.call(coordinator, 'people.update', {
        personId: person.id,
        version: person.version,
        changes: { sharingObjection, notToBeTold },
      })
  }
}

const isAbout = (row: QueueRow, person: DemoPerson): boolean =>
  row.nhsNumber === person.nhsNumber &&
  row.familyName === person.familyName &&
  row.dateOfBirth === person.dateOfBirth

/** Opens the case from its referrals and writes what its key worker knows by this day. Answers the case's id. */
export async function prepareCase(stage: Stage, key: string, on: string): Promise<string> {
  const { story, demo } = storyOf(stage.script, key)
  const login = loginOf(demo.keyWorker)
  const opened = await stage.call(login, 'cases.open', {
    referralIds: await referralIds(stage, story, demo),
  })
  const caseId = opened.id
  await writeRisk(stage, login, caseId, riskBody(demo.risk))
  const plan = await stage.call(login, 'plans.get', { caseId })
  const { meansTestNote, ...changes } = planFields(demo.plan)
  const saved = await stage.call(login, 'plans.save', { caseId, version: plan.version, changes })
  if (meansTestNote !== '')
    await stage.call(loginFor('socialCare', login), 'plans.save', {
      caseId,
      version: saved.version,
      changes: { meansTestNote },
    })
  for (const line of demo.plan.lines)
    await stage.call(login, 'plans.addLine', { caseId, line: budgetLine(demo.plan, line) })
  await giveReasons(stage, login, caseId, demo)
  await writeSupport(stage, login, caseId, demo)
  await writeWords(stage, key, caseId, on)
  return caseId
}

/** Whoever prepares the case writes it down; what each agency thinks is written by somebody of that agency. */
async function writeRisk(stage: Stage, login: string, caseId: string, body: RiskBody): Promise<void> {
  const blank = body.options.map((option) => ({ ...option, health: '', socialCare: '' }))
  const begun = { ...body, options: blank, healthView: '', socialCareView: '' }
  await saveRisk(stage, login, caseId, begun)
  const own = members.find((member) => member.login === login)
  const first = own?.side === 'socialCare' ? 'socialCare' : 'health'
  const ofHealth = body.options.map((option) => ({ ...option, socialCare: '' }))
  const ofCouncil = body.options.map((option) => ({ ...option, health: '' }))
  const { healthView, socialCareView, options } = body
  const says = {
    health: (all: boolean) => ({ healthView, options: all ? options : ofHealth }),
    socialCare: (all: boolean) => ({ socialCareView, options: all ? options : ofCouncil }),
  }
  const second = first === 'health' ? 'socialCare' : 'health'
  await saveRisk(stage, loginFor(first, login), caseId, says[first](false))
  await saveRisk(stage, loginFor(second, login), caseId, says[second](true))
}

async function saveRisk(stage: Stage, login: string, caseId: string, changes: Partial<RiskBody>) {
  const { version } = await stage.call(login, 'risks.get', { caseId })
  await stage.call(login, 'risks.save', { caseId, version, changes })
}

/** The one who prepares the case where they are of this side, else somebody who works there. */
export function loginFor(side: Side, login: string): string {
  const own = members.find((member) => member.login === login)
  if (own?.side === side && own.role !== 'observer') return login
  return members.find((member) => member.side === side && member.role === 'member')?.login ?? coordinator
}

async function giveReasons(stage: Stage, login: string, caseId: string, demo: WholeCase): Promise<void> {
  if (demo.answers === undefined) return
  const { lines } = await stage.call(login, 'plans.get', { caseId })
  for (const { rule, line, reason } of demo.answers)
    await stage.call(login, 'rules.justify', { caseId, rule, lineId: lines[line]?.id ?? null, reason })
}

/** What was offered beside the plan, what they said to it, and what is done once for both agencies. */
async function writeSupport(
  stage: Stage,
  login: string,
  caseId: string,
  { offers = [], together }: WholeCase,
): Promise<void> {
  const { lines } = await stage.call(login, 'plans.get', { caseId })
  for (const { line, ...said } of offers) {
    const lineId = line === undefined ? null : (lines[line]?.id ?? null)
    await stage.call(login, 'support.add', { caseId, offer: { ...emptyOffer, ...said, lineId } })
  }
  if (together !== undefined)
    await stage.call(login, 'support.setTogether', { caseId, version: 0, changes: together })
}

async function referralIds(
  stage: Stage,
  { person, referrals }: WholeStory,
  demo: WholeCase,
): Promise<string[]> {
  const { rows } = await stage.call(coordinator, 'referrals.queue', {})
  const sent = rows.find((row) => isAbout(row, person))?.referrals ?? []
  return demo.referrals.map((index) => {
    const wanted = referrals[index]
    const found = sent.find((one) => one.side === wanted?.side && one.referredOn === wanted.referredOn)
    if (found === undefined) throw new Error(`${demo.key} has no referral ${index}`)
    return found.id
  })
}

export const isHeardBy = ({ wordsOn }: WholeCase, on: string): boolean => wordsOn === null || wordsOn <= on

/** What it says, as far as it is said by this day: the person's own words only once they were heard. */
export async function writeWords(stage: Stage, key: string, caseId: string, on: string): Promise<void> {
  const { demo } = storyOf(stage.script, key)
  const { key: _key, referrals: _referrals, risk: _risk, plan: _plan, answers: _answers, ...others } = demo
  const { offers: _offers, together: _together, ...texts } = others
  const login = loginOf(demo.keyWorker)
  const { case: kept } = await stage.call(login, 'cases.get', { caseId })
  const words = isHeardBy(demo, on) ? {} : notYetHeard
  await stage.call(login, 'cases.update', { caseId, version: kept.version, changes: { ...texts, ...words } })
}
