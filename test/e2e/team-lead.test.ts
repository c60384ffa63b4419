import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { call, patiently, startApp } from './support/app.ts'
import { CountedHands } from './support/counted-hands.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'

const lead = 'Priya Raman'
const other = 'Tom Hesketh'

async function comeIn(page: Page, hands: CountedHands): Promise<void> {
  await hands.press(page.getByRole('option', { name: lead }))
  await hands.type(page.getByLabel('Passphrase'), demonstrationPassphrase)
  await hands.press(page.getByRole('button', { name: 'Unlock' }))
  const [inside, clock] = [
    page.getByRole('navigation').first(),
    page.getByRole('button', { name: 'Carry on' }),
  ]
  await inside.or(clock).first().waitFor()
  // The story has its own days: at a computer of today nobody is asked.
  if (await clock.isVisible()) await clock.click()
  await page.getByRole('heading', { name: 'For you' }).waitFor()
}

async function endAction(page: Page, hands: CountedHands, words: string): Promise<void> {
  const endings = page.getByRole('button', { name: /^How it ended/ })
  const before = await endings.count()
  await hands.press(endings.first())
  const dialog = page.getByRole('dialog')
  await hands.fill(dialog.getByLabel('In a few words'), words)
  await hands.press(dialog.getByRole('button', { name: 'Save' }))
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => endings.count(), patiently).toBe(before - 1)
}

async function startReview(page: Page, hands: CountedHands): Promise<void> {
  const due = page.getByRole('list', { name: 'Reviews due' })
  await hands.press(due.getByRole('button', { name: /^Open the review: / }).first())
  await page.getByText('Still to write').waitFor()
  await hands.press(page.getByRole('link', { name: 'Today' }))
}

async function signAtTheFrontLine(page: Page, hands: CountedHands): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await hands.press(page.getByRole('link', { name: /could be signed at the front line now$/ }))
  await hands.press(button(/^Begin$/))
  await hands.press(page.getByRole('radiogroup', { name: 'Decision' }).getByText('Approved', { exact: true }))
  await hands.press(button(/^Why, so that someone/))
  await hands.fill(
    page.getByRole('textbox', { name: 'Reasons' }),
    'Eight good Saturdays; she keeps her pitch.',
  )
  await hands.fill(page.getByRole('textbox', { name: 'Review on' }), '26 March 2027')
  await hands.press(button('Read it, then sign'))
  await hands.type(page.getByLabel(`Passphrase of ${other}`), demonstrationPassphrase)
  await hands.press(button('Both have read it and agree'))
  for (const name of [lead, other]) {
    await hands.type(page.getByLabel(`Passphrase of ${name}`), demonstrationPassphrase)
    await hands.press(button('Sign one decision'))
  }
  await page.getByRole('heading', { name: 'Both agencies have signed' }).waitFor()
}

it('between two visits a team lead ends two actions, starts a review and signs a decision, in at most 40 interactions', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  const hands = new CountedHands()
  await comeIn(page, hands)
  await endAction(page, hands, 'Both names are with Jodie, in writing.')
  await endAction(page, hands, 'We went round together on Tuesday.')
  const reviewsBefore = (await call(page, 'reviews.list', {})).rows.filter(
    ({ reviewId }) => reviewId !== null,
  )
  await startReview(page, hands)
  const reviewsAfter = (await call(page, 'reviews.list', {})).rows.filter(({ reviewId }) => reviewId !== null)
  expect(reviewsAfter).toHaveLength(reviewsBefore.length + 1)
  await signAtTheFrontLine(page, hands)
  expect(hands.count).toBeLessThanOrEqual(40)
  expect(hands.count).toBeGreaterThan(20)
})
