import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { Store } from '../../electron/store/app/service.ts'
import type { Reply } from '../../shared/kernel/reply.ts'
import { call, comeIn, go, patiently, reply, startApp, unlock, windowAfter } from './support/app.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { heapOf } from './support/heap.ts'
import { isRunning, storeProcesses } from './support/processes.ts'
import { meetingUnderWay, openSharedScreen } from './support/meetings.ts'

let data: string
let app: ElectronApplication
let page: Page
let caseId: string
let personName: string

beforeAll(async () => {
  data = await demonstrationData()
  app = await startApp(data)
  page = await app.firstWindow()
})

const route = (of: Page): Promise<string> => of.evaluate(() => window.location.hash)
const contentsIds = (): Promise<number[]> =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().map(({ id }) => id))
const field = (of: Page) => of.getByRole('textbox', { name: 'If it does not work out' })

/** Unlocked, on a listed case's page. */
async function openCase(): Promise<void> {
  await comeIn(page)
  const [first] = (await call(page, 'cases.list', { states: ['listed'] })).cases
  caseId = first?.id ?? ''
  personName = `${first?.givenName} ${first?.familyName}`
  await go(page, `/cases/${caseId}`)
  await field(page).waitFor()
}

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'Ctrl+L': () => page.keyboard.press('Control+l'),
  'the rail': () => page.getByRole('button', { name: /^Lock/ }).click(),
  'the menu': () =>
    app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
      items.find(({ label }) => label === 'Lock')?.click()
    }),
  'the computer going to sleep': () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')),
  'the computer being locked': () =>
    app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
}

beforeAll(openCase)

/** Locks, and answers the window that came up. */
async function lockBy(way: string): Promise<Page> {
  page = await windowAfter(app, ways[way] ?? (() => Promise.reject(new Error(way))))
  await page.getByText('Accord is locked').waitFor()
  return page
}

/** Unlocks without a key pressed, with a store that hears nothing until something else is done; answers how to wait for it. */
async function openSlowly(
  of: ElectronApplication,
  door: Page,
  meanwhile: () => Promise<unknown>,
): Promise<() => Promise<Reply<unknown>>> {
  await expect.poll(() => storeProcesses(of), patiently).toHaveLength(1)
  const [store = 0] = await storeProcesses(of)
  process.kill(store, 'SIGSTOP')
  const input = { store: 'panel', login: 'amara', passphrase: demonstrationPassphrase, acceptOlder: false }
  const opening = reply(door, 'session.unlock', input)
  await meanwhile()
  process.kill(store, 'SIGCONT')
  return () => opening
}

const says = async (of: Page, words: string): Promise<boolean> => (await of.content()).includes(words)

test.each(Object.keys(ways))(
  'locking by %s ends everything, and unlocking finds all of it again',
  async (way) => {
    const [old, stores, contents] = [page, await storeProcesses(app), await contentsIds()]
    const typed = `Back to a week at a time, then we ask again (${way}).`
    expect(stores).toHaveLength(1)
    expect(await says(page, personName)).toBe(true)

    await field(page).fill(typed)
    const locked = await lockBy(way)
    await expect.poll(() => old.isClosed(), patiently).toBe(true)
    expect(stores.filter(isRunning)).toEqual([])
    expect((await contentsIds()).filter((id) => contents.includes(id))).toEqual([])
    expect(await says(locked, personName)).toBe(false)
    await expectNobodyHasItOpen()

    await comeIn(locked)
    await expect.poll(() => field(locked).inputValue(), patiently).toBe(typed)
    expect(await route(locked)).toBe(`#/cases/${caseId}`)
  },
)

test('what is half written in a dialog is in it again after a lock, and listed until it is saved', async () => {
  const words = 'To sing in a choir that does not ask wh'
  const box = () => page.getByRole('dialog').getByRole('textbox').first()
  await page.getByRole('button', { name: 'Add a goal' }).click()
  await box().pressSequentially(words)
  page = await windowAfter(app, () => page.keyboard.press('Control+l'))
  await comeIn(page)
  await page.getByRole('button', { name: '1 text not saved' }).waitFor()
  await page.getByRole('button', { name: 'Add a goal' }).click()
  await expect.poll(() => box().inputValue(), patiently).toBe(words)
  await page.getByRole('button', { name: 'Write it down' }).click()
  await page.getByText(words).first().waitFor()
  await page.getByRole('button', { name: '1 text not saved' }).waitFor({ state: 'detached' })
})

/** One owner at a time: that someone else can open the store shows that nobody holds it. */
async function expectNobodyHasItOpen(): Promise<void> {
  const other = new Store(data)
  expect(await other.unlock('panel', 'amara', demonstrationPassphrase)).toMatchObject({ login: 'amara' })
  await other.close()
}

test('a computer that is closed says so twice, and one window comes up', async () => {
  const made: Page[] = []
  app.on('window', (one) => made.push(one))
  page = await windowAfter(app, () =>
    app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend')
      setTimeout(() => powerMonitor.emit('lock-screen'), 200)
    }),
  )
  await comeIn(page)
  expect(made).toEqual([page])
  await field(page).waitFor()
})

test('a locked window holds nobody’s name, neither on its page nor in its memory', async () => {
  const { cases } = await call(page, 'cases.list', {})
  const names = [
    ...new Set(cases.flatMap(({ givenName, familyName }) => [`${givenName} ${familyName}`, familyName])),
  ]
  const found = async () => {
    const heap = await heapOf(page)
    return names.filter((name) => heap.includes(name))
  }
  expect(names.length).toBeGreaterThan(30)
  expect(await found()).not.toEqual([])
  await lockBy('the menu')
  expect(await found()).toEqual([])
})

describe('at the lock screen', () => {
  test('locking once more changes nothing', async () => {
    const contents = await contentsIds()
    await ways['the computer going to sleep']?.()
    expect(await reply(page, 'session.lock', {})).toMatchObject({ ok: true })
    expect(await contentsIds()).toEqual(contents)
  })

  test('the computer being locked while the store opens finds it locked once that is open', async () => {
    const lockScreen = ways['the computer being locked']
    const locking = windowAfter(app, async () => undefined)
    const opening = await openSlowly(app, page, async () => {
      for (let time = 0; time < 10; time += 1) {
        await page.waitForTimeout(100)
        await lockScreen?.()
      }
    })
    // Its window goes before it hears that somebody is in.
    expect(await opening().catch(() => 'gone')).toBe('gone')
    page = await locking
    await page.getByText('Accord is locked').waitFor()
    expect(await reply(page, 'cases.list', {})).toEqual({ ok: false, error: { kind: 'locked' } })
  })

  test('a wrong passphrase is refused in words, and nothing is answered', async () => {
    await unlock(page, 'Amara Nwosu', 'every voice at this table')
    await page.getByText('Not right for this name').waitFor()
    const locked = { ok: false, error: { kind: 'locked' } }
    expect(await reply(page, 'cases.list', {})).toEqual(locked)
    expect(await reply(page, 'session.at', { route: '/panel' })).toEqual(locked)
  })

  test('someone else comes in at the front, not where another member was', async () => {
    await comeIn(page, 'Priya Raman')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await route(page)).toMatch(/^(#\/)?$/)
  })
})

describe('in the middle of a meeting', () => {
  let meetingId: string
  let wall: Page

  async function openRoom(): Promise<void> {
    await lockBy('the menu')
    await comeIn(page)
    meetingId = await meetingUnderWay(page)
    await go(page, `/meetings/${meetingId}/room`)
  }

  /** Locks, and answers what then stands before the room. */
  async function lockBeforeTheRoom(): Promise<Page> {
    const made: Page[] = []
    const note = (one: Page) => made.push(one)
    app.on('window', note)
    await ways['Ctrl+L']?.()
    await expect.poll(() => made.length, patiently).toBe(2)
    app.off('window', note)
    const [still, console] = made as [Page, Page]
    page = console
    await page.getByText('Accord is locked').waitFor()
    await expect.poll(() => wall.isClosed(), patiently).toBe(true)
    return still
  }

  /** As the system hands a key to a window, before the page: keys pressed by a test come in behind that. */
  async function pressF9(): Promise<void> {
    const frame = await app.browserWindow(page)
    const key = { type: 'keyDown', key: 'F9' }
    await frame.evaluate(
      ({ webContents }, pressed) =>
        void webContents.emit('before-input-event', { preventDefault: () => undefined }, pressed),
      key,
    )
  }

  /** Unlocks, and answers the wall that comes back by itself. */
  async function unlockBeforeTheRoom(still: Page): Promise<void> {
    wall = await windowAfter(app, () => comeIn(page))
    await wall.locator('main > div').waitFor()
    await expect.poll(() => still.isClosed(), patiently).toBe(true)
  }

  test('the room goes on seeing the panel’s name, and nothing that was on the wall', async () => {
    await openRoom()
    wall = await openSharedScreen(app, page)
    const { items } = await call(page, 'room.get', { meetingId })
    const itemId = items.find(({ kind }) => kind === 'case')?.id ?? ''
    await call(page, 'room.show', { meetingId, itemId })
    await wall.locator('blockquote').first().waitFor()
    const { panelName } = (await call(page, 'room.wall', {})) as { panelName: string }
    const still = await lockBeforeTheRoom()
    expect((await still.locator('body').innerText()).trim()).toBe(panelName)
    expect(await reply(page, 'room.wall', {})).toEqual({ ok: false, error: { kind: 'locked' } })
    await unlockBeforeTheRoom(still)
    await wall.locator('blockquote').first().waitFor()
  })

  test('by the panel’s choice a picture of what stood there, which F9 takes away', async () => {
    const { panel } = await call(page, 'panels.get', {})
    const { name, authority, version } = panel
    const terms = { ...panel.terms, wallWhenLocked: 'item' as const }
    await call(page, 'panels.updateTerms', { name, authority, version, terms })
    const still = await lockBeforeTheRoom()
    expect(await still.locator('img').count()).toBe(1)
    await pressF9()
    await expect.poll(() => still.locator('img').count(), patiently).toBe(0)
    await unlockBeforeTheRoom(still)
  })
})

test('locks by itself when nobody has touched anything for as long as it was told, from when the store is open', async () => {
  const left = await startApp(await demonstrationData(), { args: ['--lock-after', '3'] })
  const door = await left.firstWindow()
  await door.getByRole('button', { name: 'Unlock' }).waitFor()
  const locking = windowAfter(left, async () => undefined)
  // As an update of a large store does, this takes longer than that.
  const opening = await openSlowly(left, door, () => door.waitForTimeout(4000))
  expect(await opening()).toMatchObject({ ok: true })
  const opened = performance.now()
  const locked = await locking
  // It looks every second.
  expect(performance.now() - opened).toBeGreaterThan(2000)
  await locked.getByRole('button', { name: 'Unlock' }).waitFor()
  expect(await reply(locked, 'cases.list', {})).toEqual({ ok: false, error: { kind: 'locked' } })
})
