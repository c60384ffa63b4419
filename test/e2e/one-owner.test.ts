import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { projectNode, launchOptions } from './launch.ts'
import { call, comeIn, patiently, startApp, windowAfter } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'

const input = join(temporaryFolder('input'), 'input.json')
writeFileSync(input, '{}')
const repository = join(import.meta.dirname, '../..')
let data: string
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  data = await demonstrationData()
  app = await startApp(data)
  page = await app.firstWindow()
  await comeIn(page)
})

interface Ended {
  readonly code: number | null
  readonly said: string
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (said += String(piece)))
  return new Promise((ended, failed) => {
    child.on('error', failed)
    child.on('close', (code) => ended({ code, said }))
  })
}

/** The command line on the same folder. */
const cli = (): Promise<Ended> =>
  run(
    projectNode(),
    [
      join(repository, 'electron/cli/accord.mjs'),
      'call',
      'audit.head',
      '--data',
      data,
      '--as',
      'amara',
      '--input',
      input,
    ],
    { ...process.env, ACCORD_PASSPHRASE: demonstrationPassphrase },
  )

test('a second Accord on the same folder ends, and the first comes to the front', async () => {
  const isInFront = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused())
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur())
  await expect.poll(isInFront, patiently).toBe(false)
  const { executablePath = '', args = [], env } = await launchOptions(repository, data)
  const second = await run(executablePath, args, { ...env })
  expect(second.said).toContain('Accord is already open on this folder.')
  expect(second.code).toBe(0)
  await expect.poll(isInFront, patiently).toBe(true)
})

test('the command line is told that the store is in use, and gets it once it is locked', async () => {
  expect(await cli()).toEqual({ code: 1, said: expect.stringContaining('"in_use"') })
  const head = await call(page, 'audit.head', {})
  await windowAfter(app, () => page.keyboard.press('Control+l'))
  const { code, said } = await cli()
  expect(code).toBe(0)
  expect(JSON.parse(said)).toEqual(head)
})
