import type { Session, WebContents } from 'electron'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it, vi } from 'vitest'
import { hardenContents, hardenSession } from '../../../electron/windows/harden-session.ts'
import { webPreferences } from '../../../electron/windows/web-preferences.ts'

type Handler = (...args: readonly unknown[]) => unknown

/** Records what is set on it, so that each handler can be asked what it would answer. */
function recorder(): { readonly target: never; readonly set: Map<string, Handler> } {
  const set = new Map<string, Handler>()
  const record = (name: string): unknown =>
    new Proxy(() => undefined, {
      get: (_, inner) => record(`${name}.${String(inner)}`),
      apply: (_, __, args: unknown[]) => {
        const handler = args.findLast((arg) => typeof arg === 'function') as Handler | undefined
        set.set(name === 'on' ? String(args[0]) : name, handler ?? (() => args[0]))
      },
    })
  return { target: new Proxy({}, { get: (_, name) => record(String(name)) }) as never, set }
}

const session = recorder()
hardenSession(session.target as Session, '/bundle', new Map())
const contents = recorder()
hardenContents(contents.target as WebContents)
const handler = (of: typeof session, name: string): Handler => {
  const found = of.set.get(name)
  if (!found) throw new Error(`${name} is not set`)
  return found
}

/** Every permission that this version of Electron knows, read from its own types. */
const declarations = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8')
const permissions = [
  ...new Set(
    [
      ...declarations.matchAll(/setPermission(?:Request|Check)Handler\(handler[^\n]*permission: ([^,)]*)/g),
    ].flatMap((match) => [...(match[1] ?? '').matchAll(/'([\w-]+)'/g)].map((name) => name[1] ?? '')),
  ),
]

describe('the session', () => {
  it('finds the names of the permissions', () => {
    expect(permissions.length).toBeGreaterThan(15)
  })

  it.each(permissions)('denies %s, asked for or checked', (permission) => {
    const answer = vi.fn()
    handler(session, 'setPermissionRequestHandler')({}, permission, answer, {})
    expect(answer).toHaveBeenCalledWith(false)
    expect(handler(session, 'setPermissionCheckHandler')({}, permission, 'app://accord', {})).toBe(false)
  })

  it('denies devices and the capturing of screens', () => {
    expect(handler(session, 'setDevicePermissionHandler')({ deviceType: 'usb' })).toBe(false)
    const answer = vi.fn()
    handler(session, 'setDisplayMediaRequestHandler')({}, answer)
    expect(answer).toHaveBeenCalledWith({})
  })

  it.each([
    'https',
    'http',
    'ws',
    'wss',
    'ftp',
    'file',
    'data',
    'blob',
    'chrome',
    'chrome-extension',
    'devtools',
    'about',
  ])('cancels %s:', (scheme) => {
    const answer = vi.fn()
    handler(session, 'webRequest.onBeforeRequest')({ url: `${scheme}://accord/index.html` }, answer)
    expect(answer).toHaveBeenCalledWith({ cancel: true })
  })

  it('leads what is no request, such as a WebRTC connection, to a proxy that is nowhere', () => {
    expect(handler(session, 'setProxy')()).toMatchObject({ proxyRules: 'https://none.invalid' })
    expect(handler(contents, 'setWebRTCIPHandlingPolicy')()).toBe('disable_non_proxied_udp')
  })

  it('lets its own files through', () => {
    const answer = vi.fn()
    handler(session, 'webRequest.onBeforeRequest')({ url: 'app://accord/index.html' }, answer)
    expect(answer).toHaveBeenCalledWith({ cancel: false })
  })

  it('downloads nothing and fetches no dictionary', () => {
    const event = { preventDefault: vi.fn() }
    handler(session, 'will-download')(event)
    expect(event.preventDefault).toHaveBeenCalled()
    expect(handler(session, 'setSpellCheckerEnabled')()).toBe(false)
  })
})

describe('a page', () => {
  it('opens no window and attaches no webview', () => {
    expect(handler(contents, 'setWindowOpenHandler')({ url: 'app://accord/index.html' })).toEqual({
      action: 'deny',
    })
    const event = { preventDefault: vi.fn() }
    handler(contents, 'will-attach-webview')(event)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('is kept at home on %s', (name) => {
    const away = { preventDefault: vi.fn(), url: 'https://example.org/' }
    handler(contents, name)(away)
    expect(away.preventDefault).toHaveBeenCalled()
    const home = { preventDefault: vi.fn(), url: 'app://accord/index.html' }
    handler(contents, name)(home)
    expect(home.preventDefault).not.toHaveBeenCalled()
  })
})

describe('a page', () => {
  it('that got to where nobody is asked is brought back to the one of ours that it was on', () => {
    const loadURL = vi.fn(() => Promise.resolve())
    const page = Object.assign(new EventEmitter(), {
      loadURL,
      isDestroyed: () => false,
      setWebRTCIPHandlingPolicy: () => undefined,
      setWindowOpenHandler: () => undefined,
    })
    hardenContents(page as unknown as WebContents)
    // A new window, before its first page.
    page.emit('did-navigate', {}, 'about:blank')
    page.emit('did-navigate', {}, 'app://accord/index.html')
    page.emit('did-navigate-in-page', {}, 'app://accord/index.html#/panel', true)
    expect(loadURL).not.toHaveBeenCalled()
    page.emit('did-navigate', {}, 'about:blank')
    expect(loadURL.mock.calls).toEqual([['app://accord/index.html#/panel']])
  })
})

describe('a window', () => {
  const strict = {
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    backgroundThrottling: false,
  }
  const ours = {} as Session

  it.each(['console', 'wall'] as const)('of kind %s has exactly these preferences', (kind) => {
    expect(webPreferences(kind, '/preload.cjs', ours)).toEqual({
      ...strict,
      session: ours,
      preload: '/preload.cjs',
      javascript: true,
    })
  })

  it.each(['print', 'still'] as const)('of kind %s runs no script at all and has no bridge', (kind) => {
    expect(webPreferences(kind, '/preload.cjs', ours)).toEqual({
      ...strict,
      session: ours,
      javascript: false,
    })
  })
})
