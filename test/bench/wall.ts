import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright'
import type { Room } from '../../shared/room.ts'
import { enlargeRoom } from '../support/big-room.ts'
import { answerIn, openedApp } from './opened.ts'
import type { Measured } from './measure.ts'
import { keyOf } from './panels.ts'
import type { Demonstration } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { scratch } from './scratch.ts'
import { copyOf } from './statements.ts'

const turns = { quiet: 15, releasing: 5 } as const
const restMs = 400

interface InRoom {
  readonly app: ElectronApplication
  readonly console: Page
  readonly wall: Page
  readonly meetingId: string
  /** Of the case that is shown. */
  readonly itemId: string
  /** All that a wall says that is covered. */
  readonly panelName: string
}

/** Milliseconds since the UNIX epoch. */
type At = number

/** From the key to the frame in which the shared screen says nothing any more, with 60 items and 30 people. */
export async function walls({ dataDir, roomMeetingId }: Demonstration): Promise<Measured[]> {
  const large = copyOf(dataDir)
  await enlargeRoom(openRaw(large, await keyOf(dataDir)), { items: 60, people: 30 })
  const { app, page, end } = await openedApp(large, '/panel', 'Members')
  const room = await inRoom(app, page, roomMeetingId)
  const past = await answerIn<readonly { readonly id: string; readonly state: string }[]>(
    page,
    'meetings.list',
    {},
  )
  const released = past.find(({ state }) => state === 'signed' || state === 'released')?.id ?? ''
  const measured: Measured[] = []
  for (const [key, press] of [
    ['h', pressH],
    ['F9', pressF9],
  ] as const) {
    const quiet = await hidden(room, turns.quiet, press, (act) => act())
    measured.push({ what: `from ${key} to the wall blank`, ...quiet })
    const meanwhile = await hidden(room, turns.releasing, press, (act, turn) =>
      whileReleasing(room, released, turn, act),
    )
    measured.push({ what: `from ${key} to the wall blank, during a release`, ...meanwhile })
  }
  await end()
  return measured
}

async function inRoom(app: ElectronApplication, console: Page, meetingId: string): Promise<InRoom> {
  await console.evaluate((to) => void (window.location.hash = to), `/meetings/${meetingId}/room`)
  const { items, panelName } = await answerIn<Room>(console, 'room.get', { meetingId })
  const itemId = items.find(({ kind, state }) => kind === 'case' && state === 'heard')?.id ?? ''
  const [wall] = await Promise.all([
    app.waitForEvent('window'),
    console.getByRole('button', { name: 'Open the shared screen' }).click(),
  ])
  await answerIn(console, 'room.show', { meetingId, itemId })
  await wall.getByText(/item \d+ of/).waitFor()
  // Where single keys act.
  await console.locator(`[data-item="${itemId}"]`).click()
  return { app, console, wall, meetingId, itemId, panelName }
}

type Press = (room: InRoom) => Promise<At>

const pressH: Press = async ({ console }) => {
  await console.evaluate(() => {
    const pressed = new Promise<number>((found) =>
      window.addEventListener('keydown', (key) => found(performance.timeOrigin + key.timeStamp), {
        capture: true,
        once: true,
      }),
    )
    Object.assign(globalThis, { pressed })
  })
  await console.keyboard.press('h')
  return console.evaluate(() => (globalThis as unknown as { pressed: Promise<number> }).pressed)
}

/** As the system hands a key to a window, before the page. */
const pressF9: Press = async ({ app, console }) => {
  const frame = await app.browserWindow(console)
  return frame.evaluate(({ webContents }) => {
    const at = performance.timeOrigin + performance.now()
    const event = { preventDefault: () => undefined }
    webContents.emit('before-input-event', event, { type: 'keyDown', key: 'F9' })
    return at
  })
}

type Around = (act: () => Promise<void>, turn: number) => Promise<void>

/** Against one frame of the same window, so that the ratio counts frames. */
async function hidden(
  room: InRoom,
  times: number,
  press: Press,
  around: Around,
): Promise<Omit<Measured, 'what'>> {
  const [ours, floor]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < times; turn++) {
    await answerIn(room.console, 'room.hide', { meetingId: room.meetingId, hidden: false })
    await room.wall.getByText(/item \d+ of/).waitFor()
    await room.console.getByText(/^Shared screen: item/).waitFor()
    await pause(restMs)
    await around(async () => {
      floor.push(await frameOf(room.wall))
      await awaitBlank(room)
      const pressed = await press(room)
      ours.push((await blankAt(room.wall)) - pressed)
    }, turn)
    await room.console.getByText('Shared screen: hidden').waitFor()
  }
  return { unit: 'ms', ours, floor, floorIs: 'one frame of that window; goal 2' }
}

/** The middle one of some. */
const frameOf = (wall: Page): Promise<number> =>
  wall.evaluate(async () => {
    const drawn = (): Promise<number> => new Promise((next) => requestAnimationFrame(next))
    const lengths: number[] = []
    for (let before = await drawn(); lengths.length < 9;) {
      const now = await drawn()
      lengths.push(now - before)
      before = now
    }
    return lengths.toSorted((one, other) => one - other)[4] ?? 0
  })

/** Listens before the key is pressed. */
const awaitBlank = ({ wall, panelName }: InRoom): Promise<void> =>
  wall.evaluate((covered) => {
    const blank = new Promise<number>((found) => {
      const watcher = new MutationObserver(() => {
        if (document.body.innerText.trim() !== covered) return
        watcher.disconnect()
        // What comes after the callback of a frame comes after that frame was drawn.
        requestAnimationFrame(() => setTimeout(() => found(performance.timeOrigin + performance.now()), 0))
      })
      watcher.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    Object.assign(globalThis, { blank })
  }, panelName)

const blankAt = (wall: Page): Promise<At> =>
  wall.evaluate(() => (globalThis as unknown as { blank: Promise<number> }).blank)

/** Another meeting's packs are written, and the key comes at another time of that in each turn. */
async function whileReleasing(
  { app, console }: InRoom,
  meetingId: string,
  turn: number,
  act: () => Promise<void>,
): Promise<void> {
  const folder = scratch(`packs-${turn}`)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  let isOver = false
  const written = answerIn(console, 'releases.write', { meetingId, pdf: true }).then(() => (isOver = true))
  await pause(300 + 150 * turn)
  await act()
  if (isOver) throw new Error('The release was over before the key')
  await written
}
