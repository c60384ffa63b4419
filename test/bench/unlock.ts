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
  const seen = page.evaluate(
    (wanted) =>
      new Promise<number>((found) => {
        let sent = 0
        document.addEventListener('submit', () => (sent = performance.now()), { capture: true, once: true })
        const isThere = (): boolean =>
          [...document.querySelectorAll('h1, h2')].some((one) => one.textContent === wanted)
        const watcher = new MutationObserver(() => {
          if (!isThere()) return
          watcher.disconnect()
          // The frame after the next is the one that shows it.
          requestAnimationFrame(() => requestAnimationFrame(() => found(performance.now() - sent)))
        })
        watcher.observe(document, { subtree: true, childList: true })
      }),
    heading,
  )
  await page.keyboard.press('Enter')
  return seen
}
