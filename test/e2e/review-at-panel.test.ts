import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, expectShown, go, patiently, startApp, windowAfter } from './support/app.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { readToEnd, startMeeting } from './support/meetings.ts'
import { keepPicture, lookBothWays } from './support/screen.ts'

const heldOn = '2027-02-03'
const now = 'It is going well, but two mornings are not enough.'
const why = 'A third morning would let him keep the plot over the winter.'

let app: ElectronApplication
let page: Page
let [caseId, personName, reviewId, meetingId, itemId] = ['', '', '', '', '']

const button = (name: string | RegExp) => page.getByRole('button', { name })

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
})

async function reviewable(): Promise<{ caseId: string; personName: string }> {
  const { rows } = await call(page, 'reviews.list', {})
  for (const row of rows) if ((await call(page, 'reviews.ofCase', { caseId: row.caseId })).canOpen) return row
  throw new Error('no case to review')
}

test('an early review is brought forward from anywhere by a few letters', async () => {
  const found = await reviewable()
  caseId = found.caseId
  personName = found.personName
  const familyName = personName.split(' ').at(-1) ?? ''
  await go(page, '/meetings')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(`review ${familyName}`)
  const { case: one } = await call(page, 'cases.get', { caseId })
  const early = page.getByText(`Review early: ${one.reference}`)
  await early.waitFor()
  await lookBothWays(app, page, 'review-from-find')
  await early.click()
  const dialog = page.getByRole('dialog', { name: `Review early: ${personName}` })
  await dialog.getByText('Something else happened').click()
  await dialog.getByLabel('When and how').fill('He asked for more on Monday.')
  await dialog.getByRole('button', { name: 'Open the review' }).click()
  await page.getByText('Still to write').waitFor()
  reviewId = (await call(page, 'reviews.ofCase', { caseId })).reviews[0]?.id ?? ''
  expect(reviewId).not.toBe('')
})

test('what is not finished can be taken to the panel already', async () => {
  const { version, promise } = await call(page, 'reviews.get', { reviewId })
  const keys = <P extends { key: string }>(list: readonly P[]) => list.map((one) => one.key)
  await call(page, 'reviews.save', {
    reviewId,
    version,
    changes: {
      outcomes: keys(promise.outcomes).map((key) => ({ key, result: 'partly', note: 'Most weeks.' })),
      conditions: keys(promise.conditions).map((key) => ({ key, result: 'kept', note: '' })),
      nets: keys(promise.nets).map((key) => ({ key, result: 'not_needed', note: '' })),
      triggers: keys(promise.triggers).map((key) => ({ key, result: 'not_fired', note: '' })),
      spent: promise.lines.map(({ key, healthPence, socialCarePence }) => ({
        key,
        healthPence: healthPence > 0 ? 12_050 : null,
        socialCarePence: socialCarePence > 0 ? 8_000 : null,
        note: '',
      })),
      spentFrom: '2026-10-01',
      spentTo: '2026-11-15',
      hadHarm: 'none',
      words: now,
      wordsSource: 'attended',
      healthView: 'Steady since the autumn.',
      socialCareView: 'The plan holds, and costs what it was meant to.',
      result: 'change',
      why,
    },
  })
  const { meeting } = await call(page, 'meetings.create', {
    heldOn,
    startsAt: '10:00',
    place: 'Civic centre',
  })
  meetingId = meeting.id
  await go(page, `/reviews/${reviewId}`)
  await button('Take it to the panel…').click()
  const dialog = page.getByRole('dialog', { name: 'List it for a meeting' })
  await dialog.getByRole('radio', { name: /3 February 2027/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'List the case' }).click()
  await page.getByText('It is on the agenda of Wednesday 3 February 2027.').waitFor()
  await lookBothWays(app, page, 'review-listed')
  const { items } = await call(page, 'meetings.agenda', { meetingId })
  itemId = items.find((item) => item.caseId === caseId)?.id ?? ''
  expect(itemId).not.toBe('')
})

test('the room reads what was promised beside what became of it, and decides it', async () => {
  await startMeeting(page, meetingId)
  await go(page, `/meetings/${meetingId}/room`)
  const wall = await windowAfter(app, () => button('Open the shared screen').click())
  await page.locator(`[data-item="${itemId}"]`).click()
  await page.keyboard.press('s')
  await expectShown(wall.getByText(now))
  await expectShown(page.getByText(now).first())
  await keepPicture(wall, 'wall-review')
  await lookBothWays(app, page, 'room-review')
  await page.keyboard.press('1')
  await page.keyboard.press('w')
  await page.keyboard.type('He keeps what he has while a third morning is decided.')
  await page.keyboard.press('Escape')
  const decision = async () => (await call(page, 'room.item', { itemId })).decision
  await expect.poll(async () => (await decision())?.reasons ?? '', patiently).toContain('third morning')
  const version = (await decision())?.version ?? 1
  await call(page, 'room.decide', { itemId, version, changes: { reviewOn: '2027-09-01' } })
  await button('Everyone agrees').click()
  await page.keyboard.press('r')
  await page.getByRole('dialog', { name: `Read back: ${personName}` }).waitFor()
  await page.getByRole('dialog').getByText('What the review proposes').waitFor()
  await lookBothWays(app, page, 'review-read-back-panel')
  await keepPicture(wall, 'wall-review-decision')
  const confirm = button(/^Read aloud and confirmed/)
  await readToEnd(page, confirm)
  await confirm.click()
  await expect.poll(async () => (await decision())?.readBackAt ?? null, patiently).not.toBeNull()
  const { meeting: held } = await call(page, 'room.get', { meetingId })
  await call(page, 'meetings.close', { meetingId, version: held.version })
})

test('once both have signed, what changes opens as a case of its own, with everything in it', async () => {
  await go(page, `/meetings/${meetingId}/sign`)
  await page.getByRole('heading', { name: 'Who signs?' }).waitFor()
  for (const name of ['Tom Hesketh', 'Priya Raman']) {
    const row = page.getByRole('listitem').filter({ hasText: name })
    await row.getByRole('button', { name: 'Read and sign' }).click()
    await page.getByLabel(`Passphrase of ${name}`).fill(demonstrationPassphrase)
    await button('Sign one decision').click()
  }
  await page.getByRole('heading', { name: 'Both agencies have signed' }).waitFor(patiently)
  await go(page, `/reviews/${reviewId}`)
  await button('Open the new case').waitFor()
  await lookBothWays(app, page, 'review-to-change')
  await button('Open the new case').click()
  await page.waitForURL((url) => url.hash.includes('/cases/') || url.pathname.includes('/cases/'))
  const { newCaseId } = await call(page, 'reviews.get', { reviewId })
  const [before, after] = [
    await call(page, 'plans.get', { caseId }),
    await call(page, 'plans.get', { caseId: newCaseId ?? '' }),
  ]
  const told = ({ lines }: typeof before) =>
    lines.map(({ description, healthPence, socialCarePence, provider }) => [
      description,
      healthPence,
      socialCarePence,
      provider,
    ])
  expect(told(after)).toEqual(told(before))
  expect(told(after).length).toBeGreaterThan(0)
  expect((await call(page, 'cases.get', { caseId: newCaseId ?? '' })).case.words).toBe(now)
  await lookBothWays(app, page, 'review-new-case')
})
