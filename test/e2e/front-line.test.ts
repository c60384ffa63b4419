import type { Locator, Page } from 'playwright'
import { expect as expectPage } from 'playwright/test'
import { expect, it } from 'vitest'
import { call, comeIn, go, startApp } from './support/app.ts'
import { CountedHands } from './support/counted-hands.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

const named = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })

/** The one case of the demonstration that waits for two people, not for a meeting. */
async function readyCase(page: Page): Promise<string> {
  const { cases } = await call(page, 'cases.list', { states: ['triaged'], text: 'Wrona' })
  const caseId = cases[0]?.id ?? ''
  expect(await call(page, 'cases.route', { caseId })).toMatchObject({ route: 'front_line', reasons: [] })
  return caseId
}

async function decide(page: Page, hands: CountedHands): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Sign it off at the front line' }))
  await hands.press(named(page, 'Begin'))
  await hands.press(page.getByRole('radiogroup', { name: 'Decision' }).getByText('Approved with conditions'))
  await hands.press(named(page, /^Why, so that someone/))
  await hands.fill(
    page.getByRole('textbox', { name: 'Reasons' }),
    'Eight good Saturdays; she keeps her pitch.',
  )
  await hands.press(named(page, 'Add a condition'))
  await hands.fill(page.getByLabel('Conditions, 1 of 1'), 'Joel sees the first month’s books with her')
  await hands.fill(page.getByRole('textbox', { name: 'Review on' }), '26 March 2027')
  await hands.press(named(page, 'Add an action'))
  const dialog = page.getByRole('dialog')
  await hands.fill(dialog.getByLabel('What is to be done'), 'Tell Zofia, in writing, and pay the insurer')
  await hands.fill(dialog.getByLabel('By whom'), 'Joel Pettifer')
  await hands.press(dialog.getByRole('button', { name: 'Save the action' }))
  await dialog.waitFor({ state: 'hidden' })
}

async function sign(page: Page, hands: CountedHands, name: string): Promise<void> {
  await hands.type(page.getByLabel(`Passphrase of ${name}`), demonstrationPassphrase)
  await hands.press(page.getByRole('button', { name: 'Sign one decision' }))
}

it('takes a ready case from triaged to both signatures in at most 25 interactions', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  await comeIn(page, 'Tom Hesketh')
  const caseId = await readyCase(page)
  await go(page, `/cases/${caseId}`)
  const hands = new CountedHands()
  await decide(page, hands)
  await hands.press(named(page, 'Read it, then sign'))
  await expectPage(page.getByRole('dialog')).toContainText('Joel sees the first month’s books with her')
  await hands.type(page.getByLabel('Passphrase of Priya Raman'), demonstrationPassphrase)
  await lookBothWays(app, page, 'front-line-agree')
  await hands.press(named(page, 'Both have read it and agree'))
  // Whoever has the laptop signs first; then it goes over the table, to the only other one.
  await sign(page, hands, 'Tom Hesketh')
  await sign(page, hands, 'Priya Raman')
  await page.getByRole('heading', { name: 'Both agencies have signed' }).waitFor()
  expect(hands.count).toBeLessThanOrEqual(25)

  const { case: signed, decisions } = await call(page, 'cases.get', { caseId })
  expect(signed.state).toBe('signed')
  expect(decisions[0]).toMatchObject({
    verdict: 'approved_with_conditions',
    conditions: [{ text: 'Joel sees the first month’s books with her' }],
    reviewOn: '2027-03-26',
  })
  const meetings = await call(page, 'meetings.list', {})
  expect(meetings.find(({ id }) => id === decisions[0]?.meetingId)?.kind).toBe('front_line')
})

it('asks the two what each agency is told as they read it, where the person objects', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  await comeIn(page, 'Tom Hesketh')
  const caseId = await readyCase(page)
  const { person } = await call(page, 'cases.get', { caseId })
  await call(page, 'people.update', {
    personId: person.id,
    version: person.version,
    changes: {
      sharingObjection: 'Not to the council, until I have told my landlord.',
      notToBeTold: ['socialCare'],
    },
  })
  await go(page, `/cases/${caseId}`)
  await decide(page, new CountedHands())
  await page.getByText('it is settled as you both read the decision').waitFor()
  await lookBothWays(app, page, 'front-line-objection')
  await named(page, 'Read it, then sign').click()
  const agree = named(page, 'Both have read it and agree')
  await page.getByLabel('Passphrase of Priya Raman').fill(demonstrationPassphrase)
  await expectPage(agree).toBeDisabled()
  await lookBothWays(app, page, 'front-line-not-settled')
  await named(page, 'Say what each agency is told').click()
  await page.getByLabel('Why it is shared or held back').fill('She told us both that the council may know.')
  await lookBothWays(app, page, 'front-line-settle')
  await named(page, 'Share it with both agencies').click()
  await page
    .getByText(/^To be shared with .+, decided by Tom Hesketh/)
    .last()
    .waitFor()
  await agree.click()
  await page.getByRole('button', { name: 'Sign one decision' }).waitFor()
})
