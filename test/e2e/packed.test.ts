import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import type { Browser, Page } from 'playwright'
import { chromium } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronRuntime } from '../../build/electron-runtime.ts'
import { readFuses, releaseFuses } from '../../build/fuses.ts'
import type { Bridge } from '../../shared/bridge.ts'
import { projectNode } from './launch.ts'

const root = resolve(import.meta.dirname, '../..')
let executable: string
let folder: string
let app: ChildProcess | undefined
let browser: Browser | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-packed-'))
  const { stdout } = await promisify(execFile)(projectNode(), [join(root, 'build', 'pack.ts')], { cwd: root })
  executable = /^Packed: (.+)$/m.exec(stdout)?.[1] ?? ''
}, 180_000)

afterAll(async () => {
  await browser?.close()
  app?.kill()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('has every fuse set as a release must', async () => {
  const fuses = await readFuses(executable)
  const { nodeApi } = await electronRuntime({ log: () => {} })
  expect(releaseFuses(process.platform)).toMatchObject(fuses)
  expect(Object.keys(fuses)).toHaveLength(nodeApi >= 10 ? 9 : 8)
})

test('holds the bundle and the native module, and no sources', () => {
  const files = listPackage(join(dirname(executable), 'resources', 'app.asar'), { isPack: false })
  const folders = files.map((file) => file.split('/').slice(0, 3).join('/'))
  expect(new Set(folders.filter((path) => path.includes('node_modules/')))).toEqual(
    new Set(['/node_modules/better-sqlite3']),
  )
  expect(files).toEqual(expect.arrayContaining(['/dist/main.js', '/dist/preload.cjs', '/dist/store.js']))
  expect(files.filter((file) => file.endsWith('.ts') || file.endsWith('.map'))).toEqual([])
})

test('opens its window, with the store answering behind it', async () => {
  browser = await chromium.connectOverCDP(await start())
  const page = await window(browser)
  await page.getByRole('heading').first().waitFor()
  expect(await page.title()).toContain('Accord')
  expect(page.url()).toMatch(/^app:\/\//)
  const reply = await page.evaluate(async () => {
    const { accord } = globalThis as unknown as { accord: Bridge }
    return accord.call('session.status', {})
  })
  expect(reply).toMatchObject({ ok: true, value: { panel: { exists: false }, open: null } })
})

async function window(connected: Browser): Promise<Page> {
  const [context] = connected.contexts()
  if (!context) throw new Error('The packed app has no window')
  return context.pages()[0] ?? context.waitForEvent('page')
}

/** Starts the packed app on a data folder of its own, and answers with the address to drive it at. */
async function start(): Promise<string> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...sandbox, '--remote-debugging-port=0', '--data', join(folder, 'data')]
  const env = { ...process.env, ACCORD_NODE: projectNode(), XDG_CONFIG_HOME: join(folder, 'config') }
  const started = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  app = started
  let said = ''
  return new Promise((found, failed) => {
    started.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) found(address)
    })
    started.on('exit', (code) =>
      failed(new Error(`The packed app ended with ${code} before its window:\n${said}`)),
    )
  })
}
