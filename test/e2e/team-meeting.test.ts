import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { startMeeting } from './support/meetings.ts'
import { keepPicture, look, settled, themes, tooWide, views } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let meetingId: string
let caseId: string

const person = 'Marjorie Featherstonehaugh-Pennington'

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const { panel } = await call(page, 'panels.get', {})
  const { version, name, authority } = panel
  const terms = { ...panel.terms, kind: 'multidisciplinary_team' as const }
  await call(page, 'panels.updateTerms', { version, name, authority, terms })
  caseId = await newCase()
  const made = await call(page, 'meetings.create', { heldOn: '2027-11-03', startsAt: '09:00', place: '' })
  meetingId = made.meeting.id
  await call(page, 'meetings.addCases', { meetingId, caseIds: [caseId] })
}, 180_000)

/** Referred, with her own words, and nothing weighed or costed. */
async function newCase(): Promise<string> {
  const referral = await call(page, 'referrals.add', {
    side: 'health',
    personId: null,
    person: {
      givenName: 'Marjorie',
      familyName: 'Featherstonehaugh-Pennington',
      dateOfBirth: '1961-03-09',
      nhsNumber: '',
      postcode: '',
    },
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

async function pictures(name: string): Promise<void> {
  for (const view of views.filter(({ name: size }) => size === '1920' || size === '1280')) {
    await look(app, page, view)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `team-${name}-${theme}-${view.name}`)
    }
    expect(await tooWide(page)).toEqual([])
  }
}

test('a team’s terms say what it is, and are set on the panel’s page', async () => {
  await go(page, '/panel')
  await page.getByText('Multidisciplinary team.').first().waitFor()
  await pictures('terms')
  await page.getByRole('button', { name: 'Change the terms' }).click()
  expect(await page.getByRole('radio', { name: /^Multidisciplinary team/ }).isChecked()).toBe(true)
  await page.getByRole('radio', { name: /^Funding panel/ }).scrollIntoViewIfNeeded()
  await pictures('terms-form')
  await page.keyboard.press('Escape')
})

test('nothing of a case warns of options, risks or money that nobody has opened', async () => {
  await go(page, `/cases/${caseId}`)
  await page.getByText('Why they are discussed').first().waitFor()
  expect(await page.getByText('A budget, line by line').count()).toBe(0)
  expect(await page.getByText('basis of the split').count()).toBe(0)
  await pictures('case')
  await page.getByRole('button', { name: 'Budget' }).click()
  await page.getByText('Not asked for by this panel.', { exact: true }).waitFor()
  await go(page, `/meetings/${meetingId}`)
  await page.getByRole('link', { name: person }).first().waitFor()
  expect(await page.getByText(/^Not ready/).count()).toBe(0)
  await pictures('agenda')
})

test('in the room an item is an outcome, what was said and a day, from the keyboard', async () => {
  const { items } = await startMeeting(page, meetingId)
  const itemId = items.find((item) => item.caseId === caseId)?.id ?? ''
  await go(page, `/meetings/${meetingId}/room`)
  await page.locator(`[data-item="${itemId}"]`).click()
  await page.getByRole('button', { name: /^Open on this screen only/ }).click()
  const outcomes = page.getByRole('radiogroup', { name: 'Outcome' })
  await outcomes.waitFor()
  expect(await outcomes.getByRole('radio').count()).toBe(8)
  await page.keyboard.press('1')
  await page.keyboard.press('w')
  await page.keyboard.type('Sleeping better on the new tablets.')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => (await call(page, 'room.item', { itemId })).decision, patiently)
    .toMatchObject({ verdict: 'plan_continues', reasons: 'Sleeping better on the new tablets.' })
  await pictures('room')
  const { missing } = await call(page, 'room.item', { itemId })
  expect(missing).toContain('The day on which they are discussed again')
  expect(missing.filter((text) => /budget|option|split/i.test(text))).toEqual([])
  const { decision } = await call(page, 'room.item', { itemId })
  const changes = { reviewOn: '2027-12-01' }
  await call(page, 'room.decide', { itemId, version: decision?.version ?? 1, changes })
  await page.keyboard.press('a')
  await expect.poll(async () => (await call(page, 'room.item', { itemId })).missing, patiently).toEqual([])
  await page.keyboard.press('r')
  await page.getByText('The plan continues').first().waitFor()
  await pictures('read-back')
})
