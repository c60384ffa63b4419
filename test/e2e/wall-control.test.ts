import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import type { AgendaItem } from '../../shared/meetings.ts'
import type { Room } from '../../shared/room.ts'
import { call, comeIn, expectShown, go, patiently, startApp, windowAfter } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { plugIn } from './support/displays.ts'
import type { FakeDisplay } from './support/displays.ts'
import { wallState, watchWall, windowTitles } from './support/wall.ts'
import type { WallWatch } from './support/wall.ts'
import { meetingUnderWay, openSharedScreen } from './support/meetings.ts'

let app: ElectronApplication
let console: Page
let wall: Page
let watch: WallWatch
let meetingId: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  console = await app.firstWindow()
  await comeIn(console)
  meetingId = await meetingUnderWay(console)
  await go(console, `/meetings/${meetingId}/room`)
  await openWall()
  watch = await watchWall(wall)
  watch.plant(await namesOf((await waiting()).map(({ id }) => id)))
})

async function openWall(): Promise<void> {
  wall = await openSharedScreen(app, console)
  await wall.locator('main > div').waitFor()
}

const room = (): Promise<Room> => call(console, 'room.get', { meetingId })
const waiting = async (): Promise<readonly AgendaItem[]> =>
  (await room()).items.filter(({ kind, state }) => kind === 'case' && state === 'waiting')
const order = () => console.getByRole('navigation', { name: 'Running order' }).getByRole('button')
const choose = async (item: AgendaItem | undefined): Promise<void> => {
  await order()
    .nth((item?.position ?? 1) - 1)
    .click()
}

/** Everything that would tell the room who comes. */
async function namesOf(itemIds: readonly string[]): Promise<readonly string[]> {
  const all = await Promise.all(itemIds.map((itemId) => call(console, 'room.item', { itemId })))
  return all.flatMap(({ person, case: of }) => [
    person?.familyName ?? '',
    person?.givenName ?? '',
    person?.nhsNumber ?? '',
    of?.reference ?? '',
    of?.words.slice(0, 30) ?? '',
  ])
}

test('whoever opened the shared screen by a press hides and shows by the key that stands beside it', async () => {
  const hidden = async () => (await room()).hidden
  expect(await hidden()).toBe(false)
  await console.keyboard.press('h')
  await expect.poll(hidden, patiently).toBe(true)
  await console.getByRole('button', { name: 'Show again' }).click()
  await expect.poll(hidden, patiently).toBe(false)
  for (const isHidden of [true, false]) {
    await console.keyboard.press('h')
    await expect.poll(hidden, patiently).toBe(isHidden)
  }
})

test('a preview shows on the console what the wall would show, and leaves the wall alone by every pixel', async () => {
  const [next] = await waiting()
  const box = console.getByRole('dialog', { name: 'Preview' })
  await watch.unmoved('previewing', async () => {
    await choose(next)
    await console.keyboard.press('v')
    await expectShown(box.getByText('Preview: not on the shared screen'))
    await expectShown(box.getByText(`item ${next?.position} of`))
  })
  const text = await box.locator('header + div').innerText()
  await console.keyboard.press('Escape')
  await box.waitFor({ state: 'detached' })
  expect(watch.faults()).toEqual([])
  expect(text.length).toBeGreaterThan(40)
})

test('queueing marks the running order, leaves the wall alone, and is shown with one key', async () => {
  const [next] = await waiting()
  await watch.unmoved('queueing', async () => {
    await choose(next)
    await console.keyboard.press('q')
    await expectShown(console.getByText('shown next'))
  })
  watch.allow(await namesOf([next?.id ?? '']))
  await watch.swaps(
    'showing what was queued',
    () => console.keyboard.press('n'),
    new RegExp(`item ${next?.position} of`, 'i'),
  )
  expect(watch.faults()).toEqual([])
  expect(
    await order()
      .nth((next?.position ?? 1) - 1)
      .getAttribute('aria-current'),
  ).toBe('true')
})

test('a larger size goes over into pages, which turn from the console and say that there is more', async () => {
  await expectShown(console.getByText('100%'))
  for (const size of ['120%', '140%', '170%']) {
    await console.keyboard.press('=')
    await expectShown(console.getByText(size))
  }
  await expectShown(wall.getByText('More below'))
  const first = await wallState(wall)
  await expectShown(console.getByRole('button', { name: 'Next page on the shared screen' }))
  await console.keyboard.press(']')
  await expectShown(wall.getByText('Page 2 of'))
  expect((await wallState(wall)).pixels.equals(first.pixels)).toBe(false)
  await console.keyboard.press('0')
  await wall.getByText('Page 2 of').waitFor({ state: 'detached' })
})

const isBlank = async (): Promise<boolean> =>
  (await wall.locator('body').innerText()).startsWith((await room()).panelName)

test('is hidden from inside a field by its key, which writes nothing there', async () => {
  await console
    .getByRole('textbox', { name: 'Reasons' })
    .or(console.getByText('Why, so that'))
    .first()
    .click()
  const reasons = console.getByRole('textbox', { name: 'Reasons' })
  await reasons.pressSequentially('h')
  expect(await isBlank()).toBe(false)
  await console.keyboard.press('F9')
  await expect.poll(isBlank, patiently).toBe(true)
  expect(await reasons.inputValue()).toBe('h')
  await reasons.press('Escape')
  await console.keyboard.press('h')
  await expect.poll(isBlank, patiently).toBe(false)
})

/** As the system hands a key to a window, before the page: keys pressed by a test come in behind that. */
const press = async (page: Page, key: string): Promise<void> => {
  const frame = await app.browserWindow(page)
  await frame.evaluate(({ webContents }, pressed) => {
    webContents.emit(
      'before-input-event',
      { preventDefault: () => undefined },
      { type: 'keyDown', key: pressed },
    )
  }, key)
}

test('is hidden from any other page, and from the wall itself', async () => {
  await go(console, '/meetings')
  await expectShown(console.getByRole('heading', { level: 1 }))
  await console.keyboard.press('F9')
  await expect.poll(isBlank, patiently).toBe(true)
  await call(console, 'room.hide', { meetingId, hidden: false })
  await expect.poll(isBlank, patiently).toBe(false)
  await press(wall, 'h')
  await expect.poll(isBlank, patiently).toBe(true)
  await press(wall, 'h')
  expect(await isBlank()).toBe(true)
  await call(console, 'room.hide', { meetingId, hidden: false })
  await expect.poll(isBlank, patiently).toBe(false)
  await press(console, 'F9')
  await expect.poll(isBlank, patiently).toBe(true)
  await go(console, `/meetings/${meetingId}/room`)
  await expectShown(order().first())
})

test('no window says anybody’s name to a taskbar, whatever is on it', async () => {
  for (const { id } of (await room()).items) {
    await call(console, 'room.show', { meetingId, itemId: id })
    expect(await windowTitles(app)).toEqual(['Accord', 'Accord'])
    expect([await console.title(), await wall.title()]).toEqual(['Accord', 'Accord'])
  }
})

const laptop: FakeDisplay = { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 } }
const projector: FakeDisplay = { id: 2, bounds: { x: 1280, y: 0, width: 640, height: 480 } }
const consoleTo = async (display: FakeDisplay): Promise<void> => {
  const frame = await app.browserWindow(console)
  await frame.evaluate((one, to) => one.setBounds(to), display.bounds)
}

test('closes with the display it stood on, says so, and comes back only when asked', async () => {
  await consoleTo(laptop)
  await call(console, 'room.closeSharedScreen', {})
  await expect.poll(() => wall.isClosed(), patiently).toBe(true)
  await plugIn(app, [laptop, projector], 'display-added')
  await openWall()
  await plugIn(app, [laptop], 'display-removed')
  await expect.poll(() => wall.isClosed(), patiently).toBe(true)
  await expectShown(console.getByText('The display of the shared screen was unplugged'))
  await plugIn(app, [laptop, projector], 'display-added')
  const note = console.getByRole('status').filter({ hasText: 'is there again' })
  await expectShown(note)
  expect(await windowTitles(app)).toHaveLength(1)
  wall = await windowAfter(app, () => note.getByRole('button', { name: 'Open the shared screen' }).click())
  await wall.locator('main > div').waitFor()
})

test('makes room for a console that comes to its display', async () => {
  await consoleTo(projector)
  await plugIn(app, [laptop, projector], 'display-metrics-changed')
  await expect.poll(() => wall.isClosed(), patiently).toBe(true)
  await expectShown(console.getByText('so the shared screen closed'))
  await consoleTo(laptop)
})

test('every window but the shared screen is kept out of captures', async () => {
  await app.evaluate(({ BrowserWindow }) => {
    const kept: [string, boolean][] = []
    Reflect.set(BrowserWindow, 'kept', kept)
    const { setContentProtection } = BrowserWindow.prototype
    BrowserWindow.prototype.setContentProtection = function (on) {
      this.webContents.once('did-start-loading', () => kept.push([this.webContents.getURL(), on]))
      this.webContents.once('did-finish-load', () => kept.push([this.webContents.getURL(), on]))
      setContentProtection.call(this, on)
    }
  })
  await openWall()
  console = await windowAfter(app, () => console.keyboard.press('Control+l'))
  const kept = () =>
    app.evaluate(({ BrowserWindow }) => {
      const all = Reflect.get(BrowserWindow, 'kept') as [string, boolean][]
      return all.filter(([url]) => url !== '').map(([url, on]) => [new URL(url).pathname, on])
    })
  await expect.poll(kept, patiently).toContainEqual(['/index.html', true])
  expect(await kept()).toContainEqual(['/shared-screen.html', false])
})
