import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { meetingUnderWay, openSharedScreen } from './support/meetings.ts'

let app: ElectronApplication
let console: Page
let wall: Page
let itemId: string
let meetingId: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  console = await app.firstWindow()
  await comeIn(console)
  meetingId = await meetingUnderWay(console)
  await go(console, `/meetings/${meetingId}/room`)
  wall = await openSharedScreen(app, console)
  await wall.locator('main > div').waitFor()
  const { items } = await call(console, 'room.get', { meetingId })
  itemId = items.find(({ kind, state }) => kind === 'case' && state === 'decided')?.id ?? ''
  const position = items.find(({ id }) => id === itemId)?.position ?? 1
  const order = console.getByRole('navigation', { name: 'Running order' })
  await order
    .getByRole('button')
    .nth(position - 1)
    .click()
})

const decision = async () => (await call(console, 'room.item', { itemId })).decision

test('a key writes on behind what a text says, and a condition has a line of its own', async () => {
  const { reasons = '', conditions = [] } = (await decision()) ?? {}
  expect(reasons).not.toBe('')
  const place = console.locator(`[data-item="${itemId}"]`)
  await place.press('w')
  await console.keyboard.type(' And so on.')
  await console.keyboard.press('Escape')
  await expect.poll(async () => (await decision())?.reasons, patiently).toBe(`${reasons} And so on.`)
  for (const words of ['A buddy each time', 'A bright hat']) {
    await place.press('k')
    await console.keyboard.type(words)
    await console.keyboard.press('Escape')
  }
  const texts = async () => (await decision())?.conditions.map(({ text }) => text)
  const before = conditions.map(({ text }) => text)
  await expect.poll(texts, patiently).toEqual([...before, 'A buddy each time', 'A bright hat'])
})

/** What the console's page answers after it came up again: to Playwright a page that ended stays ended. */
const inConsole = (script: string): Promise<unknown> =>
  app.evaluate(async ({ BrowserWindow }, code) => {
    const frames = BrowserWindow.getAllWindows()
    const frame = frames.find(({ webContents }) => webContents.getURL().includes('index.html'))
    return frame?.webContents.isLoading() === false
      ? ((await frame.webContents.executeJavaScript(code).catch(() => null)) as unknown)
      : null
  }, script)

const typed = 'Going alone by bus was agreed because she has rehearsed it, and because'

test('a window that ends in mid-word comes up again at that word, and shows the room nobody', async () => {
  const reasons = console.getByRole('textbox', { name: 'Reasons' })
  await reasons.fill('')
  await reasons.pressSequentially(typed, { delay: 40 })
  // Whatever was typed in the last second may be lost, so this one is let go by.
  await new Promise((gone) => setTimeout(gone, 1000))
  const frame = await app.browserWindow(console)
  await frame.evaluate(({ webContents }) => webContents.forcefullyCrashRenderer())
  const blank = async (): Promise<boolean> => (await wall.locator('main').innerText()).startsWith('Northgate')
  await expect.poll(blank, patiently).toBe(true)
  const field = `((field) => field instanceof HTMLTextAreaElement ?
    [field.ariaLabel, field.value, field.selectionStart] : null)(document.activeElement)`
  await expect.poll(() => inConsole(field), patiently).toEqual(['Reasons', typed, typed.length])
  const selected = `document.querySelector('[aria-label="Running order"] [aria-current="true"]').textContent`
  expect(await inConsole(selected)).toMatch(/Achterberg/)
  const kept = `window.accord.call('room.item', { itemId: '${itemId}' }).then(({ value }) => value.decision.reasons)`
  expect(await inConsole(kept)).toBe(typed)
})

test('and while typing goes on, no more than the last second is not yet kept', async () => {
  const code = `(async () => {
    const field = document.querySelector('textarea[aria-label="Reasons"]');
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
    const write = (text) => { set.call(field, text); field.dispatchEvent(new Event('input', { bubbles: true })) };
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    let text = '';
    for (let at = 0; at < 30; at += 1) { text += at + ' '; write(text); await wait(100) }
    const reply = await window.accord.call('room.item', { itemId: '${itemId}' });
    return [text, reply.value.decision.reasons];
  })()`
  const [written, kept] = (await inConsole(code)) as [string, string]
  expect(written.startsWith(kept.trimEnd())).toBe(true)
  expect(kept.trim().split(' ').length).toBeGreaterThanOrEqual(18)
})
