import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { launchOptions } from './launch.ts'
import { answerDialogs, call, comeIn, patiently, reply, startApp, windowAfter } from './support/app.ts'
import { atTheEnd, temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { listener } from './support/listener.ts'
import { processTree } from './support/processes.ts'
import { internetSockets, withoutTheWire } from './support/sockets.ts'

const repository = join(import.meta.dirname, '../..')
const outside = await listener()
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  // With a camera there, only the missing permission keeps a page from it.
  app = await startApp(await demonstrationData(), { args: ['--use-fake-device-for-media-stream'] })
  page = await app.firstWindow()
  await comeIn(page)
})

const windowTitles = (): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
const nodes =
  'process require module exports Buffer global setImmediate electron ipcRenderer __dirname'.split(' ')

describe('a page is given', () => {
  test.each(nodes)('no %s', async (name) => {
    expect(await page.evaluate((key) => typeof Reflect.get(window, key), name)).toBe('undefined')
  })

  test('two frozen functions, and nothing else to reach the rest of Accord by', async () => {
    const bridge = await page.evaluate(() => {
      const described = Object.getOwnPropertyDescriptors(window.accord)
      const own = Object.getOwnPropertyDescriptor(window, 'accord')
      const writable = (one: PropertyDescriptor | undefined) => !!one?.writable || !!one?.configurable
      return {
        names: Reflect.ownKeys(window.accord).map(String),
        types: Object.values(window.accord).map((value) => typeof value),
        frozen: Object.isFrozen(window.accord) && Object.values(window.accord).every(Object.isFrozen),
        replaceable: writable(own) || Object.values(described).some(writable),
      }
    })
    expect(bridge).toEqual({
      names: ['call', 'onChanged'],
      types: ['function', 'function'],
      frozen: true,
      replaceable: false,
    })
  })

  test('no other name of ours: three are left by libraries and lead nowhere', async () => {
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).join(' '))
    const bare = await app.evaluate(async ({ BrowserWindow, session }) => {
      const ours = session.fromPartition('accord', { cache: false })
      const window = new BrowserWindow({ show: false, webPreferences: { session: ours } })
      await window.loadURL('app://accord/none.svg').catch(() => undefined)
      const script = 'Object.getOwnPropertyNames(window).join(" ")'
      const found: unknown = await window.webContents.executeJavaScript(script)
      window.destroy()
      return String(found)
    })
    const known = new Set(bare.split(' '))
    const more = (await names()).split(' ').filter((name) => !known.has(name))
    expect(more.toSorted()).toEqual([
      '__TSR_ROUTER__',
      '__zod_globalConfig',
      '__zod_globalRegistry',
      'accord',
    ])
  })

  test('no say in the title of its window', async () => {
    await page.evaluate(() => void (document.title = 'Rhiannon Soames'))
    await call(page, 'audit.head', {})
    expect(await windowTitles()).toEqual(['Accord'])
  })
})

/** What a page would use, and what it gets instead: a refusal, or an empty answer. */
const asked: readonly (readonly [what: string, ask: () => unknown, answer: string])[] = [
  [
    'where the computer is',
    () =>
      new Promise((found, refused) =>
        navigator.geolocation.getCurrentPosition(found, ({ code }) => refused(new Error(`code ${code}`))),
      ),
    'code 1',
  ],
  ['the camera', () => navigator.mediaDevices.getUserMedia({ video: true }), 'NotAllowedError'],
  ['the microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }), 'NotAllowedError'],
  ['a picture of the screen', () => navigator.mediaDevices.getDisplayMedia(), 'NotAllowedError'],
  ['notifications', () => Notification.requestPermission(), 'denied'],
  ['what is on the clipboard', () => navigator.clipboard.readText(), 'NotAllowedError'],
  ['MIDI devices', () => navigator.requestMIDIAccess({ sysex: true }), 'NotAllowedError'],
  ['the screens there are', () => Reflect.get(window, 'getScreenDetails')(), 'NotAllowedError'],
  ['a screen that stays on', () => navigator.wakeLock.request('screen'), 'NotAllowedError'],
  ['USB devices', () => Reflect.get(navigator, 'usb').requestDevice({ filters: [] }), 'NotFoundError'],
  ['serial ports', () => Reflect.get(navigator, 'serial').requestPort(), 'NotFoundError'],
  ['input devices', () => Reflect.get(navigator, 'hid').requestDevice({ filters: [] }), 'nothing'],
  ['fonts of the computer', () => Reflect.get(window, 'queryLocalFonts')(), 'nothing'],
]

describe('a page is refused', () => {
  test.each(asked)('%s', async (_what, ask, answer) => {
    const got = await page.evaluate(ask).then(
      (value) => (Array.isArray(value) && value.length === 0 ? 'nothing' : String(value)),
      (error: unknown) => String(error),
    )
    expect(got).toContain(answer)
  })

  test('a web view: the element means nothing', async () => {
    const count = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
    const before = await count()
    await page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'app://accord/index.html')
      document.body.append(view)
      return new Promise((drawn) => requestAnimationFrame(drawn))
    })
    expect(
      await page.evaluate(() => typeof Reflect.get(document.querySelector('webview') ?? {}, 'loadURL')),
    ).toBe('undefined')
    expect(await count()).toBe(before)
  })

  test.each(['http', 'https', 'ftp'])('%s:, even when asked for by the main process', async (scheme) => {
    const answer = app.evaluate(
      ({ session }, url) => session.fromPartition('accord', { cache: false }).fetch(url).then(String, String),
      `${scheme}://127.0.0.1:${outside.port}/etc/hostname`,
    )
    expect(await answer).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_UNKNOWN_URL_SCHEME|ERR_FAILED/)
    expect(outside.heard).toEqual([])
  })
})

test('no name leads anywhere, not even one that needs no asking', async () => {
  const answer = await app.evaluate(({ session }) =>
    session.fromPartition('accord', { cache: false }).resolveHost('localhost').then(String, String),
  )
  expect(answer).toContain('ERR_NAME_NOT_RESOLVED')
})

/** As set by the factory; Electron tells what each window really has. */
const strict = {
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  webviewTag: false,
}

test('none of its processes has a socket to anywhere', () => {
  const pids = processTree(app.process().pid ?? 0).map(({ pid }) => pid)
  expect(pids.length).toBeGreaterThan(3)
  expect(withoutTheWire(internetSockets(pids))).toEqual([])
  expect(outside.heard).toEqual([])
})

test('nor has it any socket at all when it is started by hand', async () => {
  const folder = temporaryFolder('by-hand')
  const { executablePath = '', args = [], env } = await launchOptions(repository, join(folder, 'data'))
  const picture = join(folder, 'first-window.png')
  const child = spawn(executablePath, args, {
    env: { ...process.env, ...env, ACCORD_FIRST_WINDOW_PICTURE: picture },
    stdio: 'ignore',
  })
  atTheEnd(() => child.kill())
  await expect.poll(() => existsSync(picture), patiently).toBe(true)
  const pids = processTree(child.pid ?? 0).map(({ pid }) => pid)
  expect(pids.length).toBeGreaterThan(3)
  expect(internetSockets(pids)).toEqual([])
})

test('every window there ever is, the one that prints included, has the strict preferences', async () => {
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    // Electron has no typed way to ask what a window really got.
    const preferences = (of: object): unknown => Reflect.get(of, 'getLastWebPreferences').call(of)
    const seen = BrowserWindow.getAllWindows().map((window) => preferences(window.webContents))
    Reflect.set(globalThis, 'seen', seen)
    electron.on('browser-window-created', (_event, { webContents }) =>
      webContents.once('did-finish-load', () => seen.push(preferences(webContents))),
    )
  })
  const seen = () => app.evaluate(() => Reflect.get(globalThis, 'seen') as { javascript: boolean }[])
  const [past] = (await call(page, 'meetings.list', {})).filter(({ state }) => state === 'released')
  await answerDialogs(app, temporaryFolder('packs'))
  await windowAfter(app, () => call(page, 'room.openSharedScreen', {}))
  expect(await windowTitles()).toEqual(['Accord', 'Accord'])
  // Only to see its two windows: what a release writes is for other tests.
  void reply(page, 'releases.write', { meetingId: past?.id ?? '', pdf: true }).catch(() => undefined)
  const scripted = async () => (await seen()).map(({ javascript }) => javascript)
  await expect.poll(scripted, patiently).toEqual([true, true, false, false])
  for (const preferences of await seen()) expect(preferences).toMatchObject(strict)
})
