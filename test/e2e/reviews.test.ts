import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, consoleAfter, go, patiently, startApp } from './support/app.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { lookBothWays, settled } from './support/screen.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
})

async function as(name: string): Promise<void> {
  if ((await call(page, 'session.status', {})).open !== null)
    page = await consoleAfter(app, () => page.getByRole('button', { name: /^Lock/ }).click())
  await comeIn(page, name)
  await settled(page)
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const saved = () =>
  page
    .getByText(/^Saved/)
    .first()
    .waitFor()

async function choose(part: string, label: string, answer: string): Promise<void> {
  await page.locator(`#${part}`).getByRole('button', { name: label }).first().click()
  await page.getByRole('option', { name: answer, exact: true }).click()
  await saved()
}

async function write(part: string, prompt: string, text: string): Promise<void> {
  const place = page.locator(`#${part}`)
  await place.getByRole('button', { name: prompt }).first().click()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await saved()
}

/** A case that two people may decide about, and whose review can be opened. */
async function reviewableCase(): Promise<{ caseId: string; personName: string }> {
  const { rows } = await call(page, 'reviews.list', {})
  for (const { caseId, personName } of rows) {
    const { route } = await call(page, 'cases.route', { caseId })
    const { canOpen } = await call(page, 'reviews.ofCase', { caseId })
    if (canOpen && route === 'front_line') return { caseId, personName }
  }
  throw new Error('no case to review')
}

test('the list says whose decision is to be looked at again, and by when', async () => {
  await as('Amara Nwosu')
  const { rows } = await call(page, 'reviews.list', {})
  expect(rows.length).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'Reviews', exact: true }).click()
  await page.getByRole('heading', { name: 'Reviews', level: 1 }).waitFor()
  const listed = page.getByRole('list', { name: 'Reviews to come' }).getByRole('listitem')
  await expect.poll(() => listed.count(), patiently).toBe(rows.length)
  await lookBothWays(app, page, 'reviews-list')
})

test('an early review is one step from the person, and says what brought it forward', async () => {
  const { caseId, personName } = await reviewableCase()
  const { case: one } = await call(page, 'cases.get', { caseId })
  await go(page, `/people/${one.personId}`)
  await page.getByRole('link', { name: 'Review early' }).first().click()
  const dialog = page.getByRole('dialog', { name: `Review early: ${personName}` })
  await dialog.waitFor()
  await lookBothWays(app, page, 'review-early')
  await dialog.getByText('Something else happened').click()
  await dialog.getByLabel('When and how').fill('The van was stolen on Monday.')
  await dialog.getByRole('button', { name: 'Open the review' }).click()
  await page.getByText('The van was stolen on Monday.').first().waitFor()
  await button('More').click()
  await page.getByRole('menuitem', { name: /Call off the review/ }).click()
  await page.getByRole('dialog').getByLabel('Why it is called off').fill('It was found again.')
  await page.getByRole('dialog').getByRole('button', { name: 'Call it off' }).click()
  await page.getByText('It was called off: nothing is decided, and what was promised stands.').waitFor()
  expect((await call(page, 'reviews.ofCase', { caseId })).canOpen).toBe(true)
})

test('a review is opened from the list, written beside what was promised, decided by two and signed', async () => {
  const { caseId, personName } = await reviewableCase()
  await go(page, '/reviews')
  await button(`Open the review: ${personName}`).click()
  await page.getByText('Still to write').waitFor()
  await lookBothWays(app, page, 'review-open')
  await write('words', 'Write what they say now, in their words', 'It is going well, thank you for asking.')
  const { id: reviewId } = (await call(page, 'reviews.ofCase', { caseId })).reviews[0] ?? { id: '' }
  const { promise } = await call(page, 'reviews.get', { reviewId })
  await button('Say how it was given, or why they were not asked').or(button('Change')).first().click()
  const how = page.getByRole('dialog', { name: 'How the words were given' })
  await how.getByText('Said in person', { exact: true }).click()
  await how.getByRole('button', { name: 'Save' }).click()
  await choose('harm', 'Did anybody come to harm?', 'Nobody came to harm')
  await choose('result', 'What is proposed', 'It continues as it is')
  await write('result', 'Write why', 'It does what it was meant to do.')
  await button(/Write what was spent/).click()
  const dialog = page.getByRole('dialog', { name: 'What was spent' })
  await dialog.getByRole('button', { name: 'Paste lines from a ledger' }).click()
  await dialog
    .getByRole('textbox', { name: /^Lines/ })
    .fill(
      `${promise.lines.find((line) => line.healthPence > 0)?.text ?? ''}, 120.50\nCoffee, 3.20\nnothing at all`,
    )
  await dialog.getByRole('button', { name: 'Read them into the fields' }).click()
  await dialog.getByText('Not understood: line 3').waitFor()
  await lookBothWays(app, page, 'review-spent')
  await dialog.getByRole('textbox', { name: 'From' }).fill('1/10/2026')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  // The rest, as the page would save it answer by answer.
  const now = await call(page, 'reviews.get', { reviewId })
  const key = <P extends { key: string }>(list: readonly P[]) => list.map((one) => one.key)
  await call(page, 'reviews.save', {
    reviewId,
    version: now.version,
    changes: {
      outcomes: key(promise.outcomes).map((one) => ({
        key: one,
        result: 'met',
        note: 'I do it every week.',
      })),
      conditions: key(promise.conditions).map((one) => ({ key: one, result: 'kept', note: '' })),
      nets: key(promise.nets).map((one) => ({ key: one, result: 'not_needed', note: '' })),
      triggers: key(promise.triggers).map((one) => ({ key: one, result: 'not_fired', note: '' })),
      spent: now.promise.lines.map((line) => ({
        key: line.key,
        healthPence: line.healthPence > 0 ? 12_050 : null,
        socialCarePence: line.socialCarePence > 0 ? 8_000 : null,
        note: '',
      })),
      spentFrom: '2026-10-01',
      spentTo: '2026-11-15',
      words: 'It is going well, thank you for asking.',
      wordsSource: 'attended',
      healthView: 'Steady since the autumn.',
      socialCareView: 'The plan holds, and costs what it was meant to.',
    },
  })
  await page.getByText('It can be decided.').waitFor(patiently)
  await lookBothWays(app, page, 'review-whole')
  await as('Tom Hesketh')
  await go(page, `/reviews/${reviewId}`)
  await button('Decide it at the front line').click()
  await button('Begin').click()
  await page.getByText(/^A review of what was decided on/).waitFor()
  await page.getByRole('radiogroup', { name: 'Decision' }).getByText('Approved', { exact: true }).click()
  await button(/^Why, so that someone/).click()
  await page.getByRole('textbox', { name: 'Reasons' }).fill('It does what it was meant to do.')
  await page.getByRole('textbox', { name: 'Review on' }).fill('26 October 2027')
  await lookBothWays(app, page, 'review-front-line')
  await button('Read it, then sign').click()
  await page.getByRole('dialog').getByText('What the review proposes').waitFor()
  await page.getByLabel('Passphrase of Priya Raman').pressSequentially(demonstrationPassphrase)
  await lookBothWays(app, page, 'review-read-back')
  await button('Both have read it and agree').click()
  for (const name of ['Tom Hesketh', 'Priya Raman']) {
    await page.getByLabel(`Passphrase of ${name}`).pressSequentially(demonstrationPassphrase)
    await button('Sign one decision').click()
  }
  await page.getByRole('heading', { name: 'Both agencies have signed' }).waitFor()
  const after = await call(page, 'reviews.get', { reviewId })
  expect([after.state, after.body.result, after.caseState]).toEqual(['concluded', 'continue', 'signed'])
  await go(page, `/cases/${caseId}`)
  await page.getByRole('heading', { name: 'Reviews' }).waitFor()
  await lookBothWays(app, page, 'review-case')
})
