import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { Store } from '../../electron/store/app/service.ts'
import type { Call, OpName, Output } from '../../shared/contract.ts'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { startMeeting } from './support/meetings.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { inspect } from './support/inspect.ts'

let app: ElectronApplication
let page: Page
let meetingId: string

const people = 18
/** Keys that one person takes, beyond the words that are typed about them. */
const mostKeys = 8

/** The other items are of people whose review is due by that day. */
const isOurs = ({ personName }: { readonly personName: string | null }): boolean =>
  personName?.startsWith('Marjorie Quill-') ?? false

let pressed = 0
async function key(name: string): Promise<void> {
  pressed += 1
  await page.keyboard.press(name)
}

/** Asked of the store before the window opens it: no window may ask so much at once. */
type Ask = <N extends OpName>(name: N, input: Call<N>) => Promise<Output<N>>

beforeAll(async () => {
  const data = await demonstrationData()
  meetingId = await prepare(data)
  app = await startApp(data)
  page = await app.firstWindow()
  await comeIn(page)
}, 240_000)

async function prepare(data: string): Promise<string> {
  const store = new Store(data)
  const ask: Ask = async (name, input) => {
    const reply = await store.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    return reply.value as Output<typeof name>
  }
  await store.unlock('panel', 'amara', demonstrationPassphrase)
  const { panel } = await ask('panels.get', {})
  const { version, name, authority } = panel
  const terms = { ...panel.terms, kind: 'multidisciplinary_team' as const, minutesPerCase: 3 }
  await ask('panels.updateTerms', { version, name, authority, terms })
  const caseIds: string[] = []
  for (let index = 1; index <= people; index += 1) caseIds.push(await newCase(ask, index))
  await ask('rollingList.put', { caseIds, why: 'Weekly, since she came home', dueOn: '2027-11-03' })
  const made = await ask('meetings.create', { heldOn: '2027-11-03', startsAt: '09:00', place: '' })
  await store.close()
  return made.meeting.id
}

/** Somebody of the team's, with a formulation and a plan from last time, and what nursing says for this one. */
async function newCase(ask: Ask, index: number): Promise<string> {
  const referral = await ask('referrals.add', {
    side: 'health',
    personId: null,
    person: {
      givenName: 'Marjorie',
      familyName: `Quill-${'ABCDEFGHIJKLMNOPQR'.charAt(index - 1)}`,
      dateOfBirth: '1961-03-09',
      nhsNumber: '',
      postcode: '',
    },
    sourceId: '',
    referredOn: '2026-11-16',
    reason: 'Her sleep is poor again.',
    requestedBecause: '',
    worker: 'Bridget Tolley',
    team: 'Northgate community team',
    section117: null,
    indicativePence: null,
  })
  const { id: caseId, version } = await ask('cases.open', { referralIds: [referral.id] })
  const words = { words: 'I only want to sleep through.', wordsSource: 'attended' as const }
  await ask('cases.update', { caseId, version, changes: words })
  const risk = await ask('risks.get', { caseId })
  const changes = {
    formulation: 'Poor sleep comes before every admission.',
    contingency: 'Ring the duty desk.',
  }
  await ask('risks.save', { caseId, version: risk.version, changes })
  const nursing = { discipline: 'Nursing', name: 'Jo Pell', words: 'Took her depot on Tuesday.' }
  await ask('contributions.write', { caseId, ...nursing })
  return caseId
}

test('the agenda proposes all of them, with whose review is due by then, and one press lists them', async () => {
  await go(page, `/meetings/${meetingId}`)
  const all = page.getByRole('button', { name: /^List all/ })
  await all.focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => {
      const { items } = await call(page, 'meetings.agenda', { meetingId })
      return items.filter(isOurs).length
    }, patiently)
    .toBe(people)
})

test('the room has what each discipline says, and the formulation and the plan of last time, changed where they stand', async () => {
  const { items } = await startMeeting(page, meetingId)
  const first = items.find(isOurs)
  await go(page, `/meetings/${meetingId}/room`)
  await page.locator(`[data-item="${first?.id}"]`).click()
  await page.getByRole('button', { name: /^Open on this screen only/ }).click()
  await page.getByText('Took her depot on Tuesday.').waitFor()
  await page.getByLabel('Formulation').first().waitFor()
  await page.keyboard.press('v')
  await page.keyboard.type('ot: at the allotment twice')
  await page.keyboard.press('Enter')
  await page.getByText('at the allotment twice').waitFor()
  await page.keyboard.press('Escape')
  expect(await inspect(app, page, 'team-in-room')).toEqual({})
})

test(`each of ${people} people takes at most ${mostKeys} keys beyond the words`, async () => {
  const counts: number[] = []
  const { items } = await call(page, 'room.get', { meetingId })
  const cases = items.filter(isOurs)
  for (const [index, item] of cases.entries()) {
    pressed = 0
    if (index > 0) await key('p')
    await page.getByRole('radiogroup', { name: 'Outcome' }).waitFor()
    await key('1')
    await key('a')
    await key('y')
    await page.keyboard.type('1 Dec 2027')
    await key('Tab')
    await key('w')
    await page.keyboard.type('Sleeping better; nothing else changes.')
    await key('Control+Enter')
    await page.getByRole('dialog').getByText('Sleeping better; nothing else changes.').first().waitFor()
    await expect
      .poll(async () => (await call(page, 'room.item', { itemId: item.id })).missing, patiently)
      .toEqual([])
    const confirm = page.getByRole('button', { name: /^Read aloud/ })
    await expect.poll(() => confirm.isEnabled(), patiently).toBe(true)
    await key('Enter')
    await expect
      .poll(async () => (await call(page, 'room.item', { itemId: item.id })).decision?.readBackAt, patiently)
      .not.toBeNull()
    counts.push(pressed)
  }
  expect(counts).toHaveLength(people)
  expect(Math.max(...counts)).toBeLessThanOrEqual(mostKeys)
}, 400_000)

test('the register says who was there, and how far the meeting has come', async () => {
  await go(page, '/register')
  await page.getByRole('textbox', { name: 'Until' }).fill('31 Dec 2027')
  await page.keyboard.press('Enter')
  await page.getByText('How the meetings went').waitFor()
  expect(await inspect(app, page, 'register')).toEqual({})
})
