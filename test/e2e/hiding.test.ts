import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import type { Room } from '../../shared/room.ts'
import { answerDialogs, call, comeIn, expectShown, go, patiently, reply, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { storeProcesses } from './support/processes.ts'
import { watchWall } from './support/wall.ts'
import type { WallWatch } from './support/wall.ts'
import { meetingUnderWay, openSharedScreen } from './support/meetings.ts'

let app: ElectronApplication
let console: Page
let wall: Page
let watch: WallWatch
let meetingId: string
let shownId: string
let panelName: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  console = await app.firstWindow()
  await comeIn(console)
  meetingId = await meetingUnderWay(console)
  await go(console, `/meetings/${meetingId}/room`)
  const { items, panelName: name } = await room()
  panelName = name
  shownId = items.find(({ kind, state }) => kind === 'case' && state === 'heard')?.id ?? ''
  wall = await openSharedScreen(app, console)
  watch = await watchWall(wall)
  await show()
})

const room = (): Promise<Room> => call(console, 'room.get', { meetingId })
const onWall = (): Promise<string> => wall.locator('body').innerText()

async function show(): Promise<void> {
  await call(console, 'room.show', { meetingId, itemId: shownId })
  await expectShown(wall.getByText(/item \d+ of/))
  await expectShown(console.getByText(/^Shared screen: item/))
  // Where single keys act.
  await console.locator(`[data-item="${shownId}"]`).click()
}

/** Does something while the store answers nobody. */
async function whileStoreWaits(act: () => Promise<void>): Promise<void> {
  const [pid = 0] = await storeProcesses(app)
  process.kill(pid, 'SIGSTOP')
  try {
    await act()
  } finally {
    process.kill(pid, 'SIGCONT')
  }
}

/** As the system hands a key to a window, before the page. */
const pressF9 = async (): Promise<void> => {
  const frame = await app.browserWindow(console)
  await frame.evaluate(
    ({ webContents }) =>
      void webContents.emit(
        'before-input-event',
        { preventDefault: () => undefined },
        { type: 'keyDown', key: 'F9' },
      ),
  )
}

const ways = {
  h: () => console.keyboard.press('h'),
  'the button': () => console.getByRole('button', { name: 'Hide' }).click(),
  F9: pressF9,
} as const

test.each(Object.keys(ways) as (keyof typeof ways)[])(
  'covers the wall by %s before the store has answered, and says that it is hidden only then',
  async (way) => {
    await show()
    await whileStoreWaits(async () => {
      await ways[way]()
      await expect.poll(onWall, patiently).toBe(panelName)
      expect(await console.getByText('Shared screen: hidden').isVisible()).toBe(false)
    })
    await expectShown(console.getByText('Shared screen: hidden'))
    expect((await room()).hidden).toBe(true)
    await expect.poll(onWall, patiently).toMatch(/November 2026$/)
  },
)

test('stays covered while what was asked before is answered: nothing that was written meanwhile is seen', async () => {
  await show()
  const reasons = 'Written while everything was being hidden.'
  const { decision } = await call(console, 'room.item', { itemId: shownId })
  await call(console, 'room.decide', {
    itemId: shownId,
    version: decision?.version ?? 1,
    changes: { verdict: 'approved' },
  })
  await expectShown(wall.getByText('Approved'))
  await write(reasons)
  // The wall has been told of the words and has asked what it shows; the store is still at something else.
  await whileStoreWaits(async () => {
    await console.keyboard.press('h')
    await expect.poll(onWall, patiently).toBe(panelName)
    // Before the key they may have been seen.
    await watch.stop()
    watch.plant([reasons])
  })
  await expectShown(console.getByText('Shared screen: hidden'))
  await watch.unmoved('hiding', async () => undefined)
  expect(watch.faults()).toEqual([])
})

/** Kept by the store, which has a second's work to do before it comes to what is asked after that. */
async function write(reasons: string): Promise<void> {
  const { decision } = await call(console, 'room.item', { itemId: shownId })
  await console.evaluate(
    async (input) => {
      const saved = window.accord.call('room.decide', input)
      for (let more = 0; more < 120; more++)
        void window.accord.call('figures.get', { from: '2026-01', to: '2026-12' })
      await saved
    },
    { itemId: shownId, version: decision?.version ?? 1, changes: { reasons } },
  )
  await wall.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

interface Releasing {
  readonly releasing: { done: number; isOver: boolean; readonly written: Promise<boolean> }
}

/** Has another meeting's packs be written; answers once the first of them is printed. */
async function releasing(): Promise<void> {
  const meetings = await call(console, 'meetings.list', {})
  const signed = meetings.find(({ state }) => state === 'signed' || state === 'released')?.id ?? ''
  await answerDialogs(app, temporaryFolder('packs'))
  await console.evaluate((id) => {
    const releasing = { done: 0, isOver: false, written: Promise.resolve(false) }
    releasing.written = window.accord.call('releases.write', { meetingId: id, pdf: true }).then((reply) => {
      releasing.isOver = true
      return reply.ok
    })
    window.accord.onChanged((change) => {
      if (change.kind === 'progress') releasing.done = change.done
    })
    Object.assign(window, { releasing })
  }, signed)
  await expect
    .poll(() => console.evaluate(() => (window as unknown as Releasing).releasing.done), patiently)
    .toBeGreaterThan(0)
}

test.each(['h', 'F9'] as const)('covers the wall by %s before a release is written', async (way) => {
  await show()
  await releasing()
  await ways[way]()
  await expect.poll(onWall, patiently).not.toMatch(/item \d+ of/)
  await expectShown(console.getByText('Shared screen: hidden'))
  // Both were there while packs were still being made.
  expect(await console.evaluate(() => (window as unknown as Releasing).releasing.isOver)).toBe(false)
  expect(await console.evaluate(() => (window as unknown as Releasing).releasing.written)).toBe(true)
})

test('closes what the store refuses to hide, so that nobody believes it hidden', async () => {
  await call(console, 'room.hide', { meetingId, hidden: false })
  await expect.poll(onWall, patiently).toMatch(/item \d+ of/)
  const meetings = await call(console, 'meetings.list', {})
  const over = meetings.find(({ state }) => state !== 'in_progress')?.id ?? ''
  expect(await reply(console, 'room.hide', { meetingId: over, hidden: true })).toMatchObject({ ok: false })
  await expect.poll(() => wall.isClosed(), patiently).toBe(true)
  await expectShown(console.getByText('The shared screen is not open'))
})
