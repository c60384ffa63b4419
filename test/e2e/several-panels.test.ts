import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { readToEnd, startMeeting } from './support/meetings.ts'
import { lookBothWays } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let team: string
let meetingId: string
const items: Record<string, string> = {}
const cases: Record<string, string> = {}

const name = 'Harbour community mental health team for adults of working age'
const heldOn = '2027-11-03'
const riskOn = '2027-11-10'

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
}, 180_000)

/** Referred, with their own words, and nothing weighed or costed. */
async function newCase(familyName: string): Promise<string> {
  const referral = await call(page, 'referrals.add', {
    side: 'health',
    personId: null,
    person: { givenName: 'Marjorie', familyName, dateOfBirth: '1961-03-09', nhsNumber: '', postcode: '' },
    sourceId: '',
    referredOn: '2026-11-16',
    reason: 'Her sleep is poor again and the new tablets have not been looked at.',
    requestedBecause: '',
    worker: 'Bridget Tolley',
    team: 'Northgate community team',
    section117: null,
    indicativePence: null,
  })
  const { id, version } = await call(page, 'cases.open', { referralIds: [referral.id] })
  const changes = { words: 'I only want to sleep through.', wordsSource: 'attended' as const }
  await call(page, 'cases.update', { caseId: id, version, changes })
  return id
}

test('another panel is opened beside the first, and says who sits on it', async () => {
  await go(page, '/panel')
  await page.getByRole('button', { name: 'Open another panel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open another panel' })
  await dialog.getByLabel('Name of the panel').fill(name)
  const { members } = await call(page, 'panels.get', {})
  for (const { name: who } of members.filter(({ role, active }) => active && role !== 'observer').slice(0, 8))
    await dialog.getByText(who, { exact: true }).first().click()
  await lookBothWays(app, page, 'panels-open')
  await dialog.getByRole('button', { name: 'Open the panel' }).click()
  await page.getByRole('heading', { name }).waitFor()
  const { panels } = await call(page, 'panels.get', {})
  expect(panels.map((panel) => panel.name)).toEqual([panels[0]?.name, name])
  team = panels[1]?.id ?? ''
  expect(panels[1]?.terms).toMatchObject({ kind: 'multidisciplinary_team', minutesPerCase: 3 })
  await page.getByText('Who sits on it').first().waitFor()
  await lookBothWays(app, page, 'panels-page')
})

test('lists in which panels are mixed say whose a meeting is', async () => {
  await call(page, 'meetings.create', { heldOn: riskOn, startsAt: '10:00', place: 'Civic centre' })
  const made = await call(page, 'meetings.create', {
    panelId: team,
    heldOn,
    startsAt: '09:00',
    place: 'Team room',
  })
  meetingId = made.meeting.id
  await go(page, '/meetings')
  await page.getByRole('cell', { name }).first().waitFor()
  await lookBothWays(app, page, 'panels-meetings')
  for (const familyName of ['Pennington', 'Abernethy']) {
    const caseId = await newCase(familyName)
    cases[familyName] = caseId
    await go(page, `/cases/${caseId}`)
    await page.getByRole('button', { name: 'More' }).first().click()
    await page.getByRole('menuitem', { name: /^List it for a meeting/ }).click()
    const dialog = page.getByRole('dialog', { name: 'List it for a meeting' })
    await dialog
      .getByRole('radio', { name: new RegExp(`^${name}`) })
      .first()
      .check({ force: true })
    if (familyName === 'Pennington') await lookBothWays(app, page, 'panels-list-it')
    await dialog.getByRole('button', { name: 'List the case' }).click()
    await expect
      .poll(async () => (await call(page, 'cases.get', { caseId })).listed?.meetingId, patiently)
      .toBe(meetingId)
    const agenda = await call(page, 'meetings.agenda', { meetingId })
    items[familyName] = agenda.items.find((item) => item.caseId === caseId)?.id ?? ''
  }
})

/** Opened here, an outcome by its digit, and what was said: then read back. */
async function discuss(itemId: string, digit: string, words: string, reviewOn?: string): Promise<void> {
  await page.locator(`[data-item="${itemId}"]`).click()
  await page.getByRole('button', { name: /^Open on this screen only/ }).click()
  await page.getByRole('radiogroup', { name: 'Outcome' }).waitFor()
  await page.keyboard.press(digit)
  await page.keyboard.press('w')
  await page.keyboard.type(words)
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => (await call(page, 'room.item', { itemId })).decision?.reasons, patiently)
    .toBe(words)
  if (reviewOn === undefined) return
  const { decision } = await call(page, 'room.item', { itemId })
  await call(page, 'room.decide', { itemId, version: decision?.version ?? 1, changes: { reviewOn } })
}

async function confirmed(itemId: string): Promise<void> {
  const button = page.getByRole('button', { name: /^Read aloud, confirmed by the chair/ })
  await readToEnd(page, button)
  await button.click()
  await expect
    .poll(async () => (await call(page, 'room.item', { itemId })).decision?.confirmedBy ?? null, patiently)
    .not.toBeNull()
}

test('an item without money is confirmed by the chair, and nobody is asked to sign it', async () => {
  await startMeeting(page, meetingId)
  await go(page, `/meetings/${meetingId}/room`)
  const itemId = items['Pennington'] ?? ''
  await discuss(itemId, '1', 'Sleeping better on the new tablets.', '2027-12-01')
  await page.keyboard.press('r')
  await page.getByText('Nobody signs this').waitFor()
  await lookBothWays(app, page, 'panels-read-back')
  await confirmed(itemId)
  expect((await call(page, 'room.item', { itemId })).decision?.readBackAt).not.toBeNull()
})

test('with one key somebody goes to the risk panel, whose agenda has them with their words', async () => {
  const itemId = items['Abernethy'] ?? ''
  if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape')
  await discuss(itemId, '8', 'She wants to live by the sea again, and we disagree how.')
  await page.getByText('It is on that agenda already, with everything in it.').waitFor()
  await lookBothWays(app, page, 'panels-taken')
  await page.keyboard.press('r')
  await confirmed(itemId)
  const { meeting } = await call(page, 'room.get', { meetingId })
  await call(page, 'meetings.close', { meetingId, version: meeting.version })
  const caseId = cases['Abernethy'] ?? ''
  const { listed, case: taken } = await call(page, 'cases.get', { caseId })
  expect(listed?.heldOn).toBe(riskOn)
  expect(taken).toMatchObject({ state: 'listed', words: 'I only want to sleep through.' })
  await go(page, `/meetings/${listed?.meetingId ?? ''}`)
  await page.getByText(`From ${name}, Wednesday 3 November 2027, for this panel to decide.`).waitFor()
  await lookBothWays(app, page, 'panels-risk-agenda')
})

test('the case and the meeting say plainly that nobody signed', async () => {
  await go(page, `/cases/${cases['Pennington'] ?? ''}`)
  await page.getByText('Confirmed by the chair, not signed').filter({ visible: true }).first().waitFor()
  await lookBothWays(app, page, 'panels-confirmed')
  await go(page, `/meetings/${meetingId}`)
  await page.getByText('Closed, confirmed by the chair').first().waitFor()
  await page.getByText(/^Goes to .*10 November 2027/).waitFor()
  await lookBothWays(app, page, 'panels-team-agenda')
  await go(page, '/')
  expect((await call(page, 'today.get', {})).toSign.map((one) => one.meetingId)).not.toContain(meetingId)
})
