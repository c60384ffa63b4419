import type { Page } from 'playwright'

/** Waits until the rail is there. A story has its own days: a computer whose clock is elsewhere says so at the door. */
export async function waitInside(page: Page): Promise<void> {
  const [inside, clock] = [
    page.getByRole('navigation').first(),
    page.getByRole('button', { name: 'Carry on' }),
  ]
  await inside.or(clock).first().waitFor()
  if (await clock.isVisible()) await clock.click()
  await inside.waitFor()
}
