import { expect } from './expect.ts'
import { link, press } from './by-name.ts'
import { laterIn, said } from './days.ts'
import type { Desk } from './desk.ts'
import { dáithí, kwame } from './people.ts'
import { texts } from './texts.ts'

/** From the referral to both agencies having it: every step is drawn as done, and what was decided is said. */
export async function seeCase(desk: Desk): Promise<void> {
  const { page } = desk
  await link(page, 'Cases').click()
  await link(page, dáithí.name).waitFor()
  await desk.look('cases', 'everyWay')
  await link(page, dáithí.name).click()
  const steps = page.getByRole('list', { name: 'How far this case has come' })
  await expect(steps.getByRole('listitem')).toHaveCount(8)
  await expect(steps.locator('[aria-current="step"]')).toHaveCount(0)
  await page.getByText(texts.reasons).waitFor()
  await steps.scrollIntoViewIfNeeded()
  await desk.look('case-released')
}

/** What was carried stands on the later agenda; what was agreed stands among the actions. */
export async function seeWhatFollows(desk: Desk): Promise<void> {
  const { page } = desk
  await link(page, 'Actions').click()
  for (const action of texts.actions) await page.getByText(action).waitFor()
  await desk.look('actions', 'everyWay')
  await link(page, 'To sign').click()
  await page.getByText('Nothing waits to be signed').waitFor()
  await desk.look('nothing-to-sign')
  await link(page, 'Meetings').click()
  await link(page, said(laterIn)).click()
  await link(page, kwame.name).waitFor()
  await page.getByText(/^Put off from/).waitFor()
  await desk.look('agenda-carried')
}

/** Whatever one looks for is found by its name; every shortcut is listed. */
export async function findAnything(desk: Desk): Promise<void> {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('searchbox').fill('iqbal')
  await page.getByRole('menuitem', { name: `${dáithí.name} Born` }).waitFor()
  await desk.look('find-anything', 'everyWay')
  // The first empties the box, the second leaves it.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await desk.look('shortcuts')
  await page.keyboard.press('Escape')
}

/** The trail of all this checks itself. */
export async function checkTrail(desk: Desk): Promise<void> {
  const { page } = desk
  await page.getByRole('link', { name: 'Panel', exact: true }).click()
  await press(page, 'Check the trail')
  await page
    .getByRole('status')
    .filter({ hasText: /entries/ })
    .waitFor()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await desk.look('audit-trail')
}
