import type { ElectronApplication, Locator, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { readKeyring } from '../../electron/store/keys/files.ts'
import { unlockWithPassphrase } from '../../electron/store/keys/keyring.ts'
import { openRaw } from '../bench/raw-store.ts'
import { enlargeRoom } from '../support/big-room.ts'
import { call, go, patiently, startApp } from './support/app.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { askedSoFar, drawnBy } from '../support/drawn.ts'
import type { Drawn } from '../support/drawn.ts'
import { counting } from './support/drawn.ts'
import { meetingUnderWay } from './support/meetings.ts'

const size = { items: 60, people: 30 } as const
/** A mark changes who agrees and what is missing, and is said in a note that comes and goes. */
const mostDrawn = { key: 10, save: 60, mark: 100 } as const

let app: ElectronApplication
let page: Page
let meetingId: string

beforeAll(async () => {
  app = await startApp(await largeRoom())
  page = await counting(app)
  meetingId = await meetingUnderWay(page)
  const { items } = await call(page, 'room.get', { meetingId })
  await go(page, `/meetings/${meetingId}/room`)
  const heard = items.find(({ kind, state }) => kind === 'case' && state === 'heard')
  await page.locator(`[data-item="${heard?.id ?? ''}"]`).click()
  await reasons().waitFor()
})

async function largeRoom(): Promise<string> {
  const dataDir = await demonstrationData()
  const keyring = readKeyring(dataDir)
  if (!keyring) throw new Error('no keyring')
  const { storeKey } = await unlockWithPassphrase(keyring, 'amara', demonstrationPassphrase, null)
  await enlargeRoom(openRaw(dataDir, storeKey), size)
  return dataDir
}

const reasons = (): Locator => page.getByRole('textbox', { name: 'Reasons' })

/** The clock of the room and the place of the caret go on by themselves. */
const byThemselves = new Set(['room.keepPlace', 'backups.damage'])
const askedOf = ({ asked }: Drawn): readonly string[] =>
  asked.filter((one) => !byThemselves.has(one)).toSorted()

/** Until what was done has been asked for and drawn: nothing more is asked for a second. */
async function quiet(): Promise<void> {
  for (let before = -1, now = 0; before !== now;) {
    before = now
    await page.waitForTimeout(1000)
    now = (await askedSoFar(app)).length
  }
}

const savedBy = (save: string, act: () => Promise<unknown>): Promise<Drawn> =>
  drawnBy(app, page, async () => {
    await act()
    await expect.poll(() => askedSoFar(app), patiently).toContain(save)
    await quiet()
  })

test('the room is about sixty items, with thirty people', async () => {
  const { items, attendance } = await call(page, 'room.get', { meetingId })
  expect({ items: items.length, people: attendance.length }).toEqual(size)
})

test('a key in the reasons, and their save, draw what says them', async () => {
  await reasons().click()
  await page.keyboard.press('End')
  await page.keyboard.type('a')
  await quiet()
  const key = await drawnBy(app, page, () => page.keyboard.type('b'))
  const saved = await savedBy('room.decide', () => Promise.resolve())
  expect(key.drawn).toBeLessThanOrEqual(mostDrawn.key)
  expect(askedOf(key)).toEqual([])
  expect(saved.drawn).toBeLessThanOrEqual(mostDrawn.save)
})

test('a mark of who is here draws its row and what hangs on it, not everybody’s', async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Who is here/ }).click()
  const row = page
    .getByRole('dialog')
    .getByRole('group', { name: /^Attendance of/ })
    .nth(5)
  await page.getByText('For this item only').click()
  await quiet()
  const marked = await savedBy('room.setAttendance', () => row.locator('[data-state="left"]').click())
  expect(await row.locator('[data-state="left"]').getAttribute('aria-pressed')).toBe('true')
  expect(marked.drawn).toBeLessThanOrEqual(mostDrawn.mark)
})
