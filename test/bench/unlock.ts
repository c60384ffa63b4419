import type { Page } from 'playwright'

/** Chooses a name and types the passphrase, up to the key that sends it. */
export async function typePassphrase(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByRole('option', { name }).click()
  const box = page.getByLabel('Passphrase', { exact: true })
  await box.click()
  await box.pressSequentially(passphrase)
}

/** Moves as a link would; while locked, it is where unlocking leads. */
export const go = (page: Page, place: string): Promise<void> =>
  page.evaluate((to) => void (window.location.hash = to), place)

/** Sends the passphrase. Milliseconds from the key until this heading is on screen. */
export async function enter(page: Page, heading: string): Promise<number> {
  // Awaited before the key is pressed: a listener that came after it would tell the time since the page began.
  await page.evaluate((wanted) => {
    const seen = new Promise<number>((found, failed) => {
      let sent: number | null = null
      document.addEventListener('submit', () => (sent = performance.now()), { capture: true, once: true })
      const isThere = (): boolean =>
        [...document.querySelectorAll('h1, h2')].some((one) => one.textContent === wanted)
      const watcher = new MutationObserver(() => {
        if (!isThere()) return
        watcher.disconnect()
        const from = sent
        if (from === null) return failed(new Error('It was there before the passphrase was sent'))
        // The frame after the next is the one that shows it.
        requestAnimationFrame(() => requestAnimationFrame(() => found(performance.now() - from)))
      })
      watcher.observe(document, { subtree: true, childList: true })
    })
    Object.assign(globalThis, { seen })
  }, heading)
  await page.keyboard.press('Enter')
  return page.evaluate(() => (globalThis as unknown as { seen: Promise<number> }).seen)
}

/** Locks as the key does, and answers the window that comes up. */
export async function lockedAgain(page: Page): Promise<Page> {
  const [locked] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Control+l')])
  await locked.getByRole('button', { name: 'Unlock' }).waitFor()
  return locked
}
