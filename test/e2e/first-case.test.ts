import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { answerDialogs, comeIn, expectShown, patiently, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { Counted } from './support/counted.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

async function decide(page: Page, hand: Counted): Promise<void> {
  await hand.click(page.getByRole('link', { name: 'Go to the room' }))
  await expectShown(page.getByRole('heading', { name: 'Delphine Okoro' }))
  await hand.keys('1', 'a', 'y')
  await hand.words('26/2/2027')
  await hand.keys('Control+Enter')
  await expectShown(page.getByRole('dialog', { name: 'Read back: Delphine Okoro' }))
  await share(page, hand)
  await expect.poll(() => button(page, /Read aloud/).isEnabled(), patiently).toBe(true)
  await hand.keys('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** What was not reached goes to the next meeting. */
async function close(page: Page, hand: Counted): Promise<void> {
  await hand.keys('x')
  await expectShown(button(page, /^Put these/))
  await hand.keys('c')
  await hand.click(button(page, /^Put off \d items/))
  await hand.click(button(page, 'Close and go to sign-off'))
}

async function sign(page: Page, hand: Counted, name: string): Promise<void> {
  await hand.click(
    page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Read and sign' }),
  )
  const field = page.getByLabel(`Passphrase of ${name}`)
  await field.waitFor()
  if (!(await field.evaluate((one) => one === document.activeElement))) await hand.click(field)
  await hand.words(demonstrationPassphrase)
  await hand.click(button(page, /^Sign .* decisions$/))
}

/** Her objection, settled once for both agencies before anybody signs: the release asks nothing. */
async function share(page: Page, hand: Counted): Promise<void> {
  await expectShown(button(page, 'Answer it'))
  await hand.keys('o')
  await expectShown(page.getByRole('dialog', { name: 'What each agency is told' }))
  await hand.words('It is about her school, which neither agency will contact.')
  await hand.click(button(page, 'Share it with both agencies'))
  await page.getByRole('dialog', { name: 'What each agency is told' }).waitFor({ state: 'detached' })
}

test('the demonstration’s first case is decided, signed by both and written as packs in at most twenty-one presses beyond words', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  await comeIn(page)
  const hand = new Counted(page)
  const folder = temporaryFolder('first-case')
  await answerDialogs(app, folder)
  await decide(page, hand)
  await close(page, hand)
  await sign(page, hand, 'Dr Farid Rahmani')
  await expectShown(page.getByText('signed by Dr Farid Rahmani'))
  await sign(page, hand, 'Helen Marchbank')
  await hand.click(page.getByRole('link', { name: 'Go to release' }))
  expect(await page.getByLabel('Why it is shared or held back').count()).toBe(0)
  await hand.click(button(page, 'Release…'))
  await hand.click(button(page, 'Choose a folder and write'))
  await expectShown(page.getByText(/^Written to .*: 6 packs/))
  expect(readdirSync(join(folder, 'health')).filter((name) => !name.startsWith('index.'))).toHaveLength(3)
  // One of them is the release’s: for whom and what for is asked before anything leaves.
  expect(hand.presses).toBeLessThanOrEqual(21)
})
