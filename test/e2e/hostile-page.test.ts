import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { appWith, patiently, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { hostilePage } from './support/hostile-page.ts'
import { listener } from './support/listener.ts'

const outside = await listener()
const far = `http://127.0.0.1:${outside.port}`
const hostile = hostilePage(far, `127.0.0.1:${outside.udpPort}`)
const home = 'app://accord/hostile.html'
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(temporaryFolder('empty'), { appDir: appWith(hostile.files) })
  page = await app.firstWindow()
  await page.goto(home)
})

const refused = (): Promise<string[]> =>
  page.evaluate(() => [...(Reflect.get(window, 'refused') as string[])])
const whatRan = (): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['ran'])

describe('markup in a text', () => {
  test('runs nothing, loads nothing and styles nothing', async () => {
    const wanted = hostile.wanted.map(([, refusedBy]) => refusedBy)
    await expect.poll(async () => (await refused()).toSorted(), patiently).toEqual(wanted.toSorted())
    expect(await whatRan()).toBe('')
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ran')),
    ).toBe('')
    expect(page.frames().filter((frame) => frame.url().startsWith('http'))).toEqual([])
    expect(outside.heard).toEqual([])
  })

  test('makes no frame that has the bridge', async () => {
    const bridges = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      return [...document.querySelectorAll('iframe')]
        .map((one) => {
          try {
            return typeof Reflect.get(one.contentWindow ?? {}, 'accord')
          } catch {
            return 'of another origin'
          }
        })
        .concat(typeof Reflect.get(frame.contentWindow ?? {}, 'process'))
    })
    expect(new Set(bridges)).toEqual(new Set(['of another origin', 'undefined']))
  })
})

const text = 'require-trusted-types-for'
/** What a script tries, and the directive that stops it. */
const deeds: Readonly<Record<string, string>> = {
  eval: text,
  'a function made of a text': text,
  'a timer with a text': text,
  innerHTML: text,
  'document.write': text,
  'a script element with a text': text,
  'a script element from outside': text,
  'a frame with markup of its own': text,
  'a javascript: address': 'script-src-elem',
  'import of data:': 'script-src-elem',
  'import from outside': 'script-src-elem',
  'a worker of a blob': text,
  'a shared worker': text,
  'a service worker': text,
  'fetch from outside': 'connect-src',
  'fetch of our own': 'connect-src',
  XMLHttpRequest: 'connect-src',
  'a web socket': 'connect-src',
  'an event source': 'connect-src',
  'a beacon': 'connect-src',
  'a ping': 'connect-src',
  'a web transport': 'connect-src',
  'a form sent': 'form-action',
  'a background image': 'img-src',
  'a font': 'font-src',
}

/** By the page's own script, in a task of its own: what the test's wire may do, such as eval, is no page's right. */
const does = (kind: 'deeds' | 'quietDeeds', name: string): Promise<void> =>
  page.evaluate(
    async ([table, deed]) => {
      await new Promise((later) => setTimeout(later))
      const all = Reflect.get(window, table) as Record<string, () => unknown>
      await Promise.resolve(all[deed]?.()).catch(() => undefined)
    },
    [kind, name] as const,
  )

describe('a script that got in comes to nothing with', () => {
  test.each(Object.entries(deeds))('%s', async (name, directive) => {
    await page.evaluate(() => void (Reflect.get(window, 'refused').length = 0))
    await does('deeds', name).catch(() => undefined)
    await expect.poll(refused, patiently).toContain(directive)
    expect(await whatRan()).toBe('')
    expect(outside.heard).toEqual([])
  })

  test('anything else in the list of what could be tried', async () => {
    const names = await page.evaluate(() => Object.keys(Reflect.get(window, 'deeds') as object))
    expect(names).toEqual(Object.keys(deeds))
  })

  test.each(['a connection made beforehand', 'a call to another browser'])('%s', async (name) => {
    await does('quietDeeds', name)
    expect(outside.heard).toEqual([])
  })
})

const elsewhere = [
  `${far}/gone`,
  'https://example.org/',
  'file:///etc/passwd',
  'app://evil/index.html',
  'app://accord@evil/index.html',
  `javascript:document.documentElement.dataset.ran='javascript'`,
  'data:text/html,<h1>Accord</h1>',
  'blob:app://accord/0193',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://accord/index.html',
  'mailto:rhiannon@example.org',
  'ms-msdt:/id PCWDiagnostic',
]

/** The windows there are and where each of them is, once none is on its way. */
const places = async (): Promise<readonly string[]> => {
  const all = () =>
    app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => (one.isLoading() ? 'on its way' : one.getURL())),
    )
  await expect.poll(all, patiently).not.toContain('on its way')
  return all()
}

describe('a window stays where it is, and opens no other, for', () => {
  beforeAll(async () => {
    await page.goto(home)
  })

  test.each(elsewhere)('%s', async (url) => {
    const got = await page.evaluate((to) => {
      const opened = [window.open(to), window.open(to, '_blank', 'popup')]
      try {
        window.location.href = to
      } catch {
        // Some are refused at once.
      }
      return opened
    }, url)
    expect(got).toEqual([null, null])
    expect(await places()).toEqual([home])
    expect(await whatRan()).toBe('')
  })

  test.each(elsewhere)('a link to %s, however it is clicked', async (url) => {
    await page.evaluate((to) => {
      const link = document.createElement('a')
      Object.assign(link, { href: to, id: 'link', textContent: 'A link' })
      Object.assign(link.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9', padding: '20px' })
      document.getElementById('link')?.remove()
      document.body.append(link)
    }, url)
    // With the bare mouse: Playwright's own click would wait for the journey that is refused.
    await page.mouse.click(10, 10)
    await page.mouse.click(10, 10, { button: 'middle' })
    for (const key of ['Control', 'Shift']) {
      await page.keyboard.down(key)
      await page.mouse.click(10, 10)
      await page.keyboard.up(key)
    }
    expect(await places()).toEqual([home])
    expect(await whatRan()).toBe('')
  })

  test.each(['text/uri-list', 'text/html'])('something dropped on it as %s', async (mimeType) => {
    const wire = await page.context().newCDPSession(page)
    const data = { items: [{ mimeType, data: `${far}/dropped` }], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await wire.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    await wire.detach()
    expect(await places()).toEqual([home])
  })

  test('about:blank, where Chromium asks nobody: it is back at once on the page that it was', async () => {
    await page.evaluate(() => {
      Reflect.set(window, 'before', true)
      window.location.href = 'about:blank'
    })
    const asBefore = () => page.evaluate(() => Reflect.get(window, 'before') === true).catch(() => true)
    await expect.poll(asBefore, patiently).toBe(false)
    await expect.poll(() => page.url(), patiently).toBe(home)
    const isAnswered = () =>
      page.evaluate(async () => (await window.accord.call('session.status', {})).ok).catch(() => false)
    await expect.poll(isAnswered, patiently).toBe(true)
  })

  test('and nobody outside has heard of any of it', () => {
    expect(outside.heard).toEqual([])
  })
})
