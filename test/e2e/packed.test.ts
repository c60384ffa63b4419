import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDeb } from '../../build/deb.ts'
import { electronRuntime } from '../../build/electron-runtime.ts'
import { readFuses, releaseFuses } from '../../build/fuses.ts'
import { projectNode } from './launch.ts'
import { patiently } from './support/app.ts'
import { atTheEnd } from './support/cleanup.ts'
import { installDeb, removeDeb, whyNoDeb } from './support/installed-deb.ts'

const root = resolve(import.meta.dirname, '../..')
let executable: string
let folder: string
let app: ChildProcess | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-packed-'))
  const { stdout } = await promisify(execFile)(projectNode(), [join(root, 'build', 'pack.ts'), 'unpacked'], {
    cwd: root,
  })
  executable = /^Packed: (.+)$/m.exec(stdout)?.[1] ?? ''
}, 180_000)

afterAll(async () => {
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

test('opens its window, whose page asks the store behind it', async () => {
  const data = halfSetUp('data')
  app = start('--data', data)
  await expect.poll(() => existsSync(join(data, 'asked')), patiently).toBe(true)
  expect(app.exitCode).toBeNull()
})

test.each(['--remote-debugging-port=0', '--inspect=0', '--load-extension=/tmp'])(
  'does not start with %s',
  async (argument) => {
    const started = start('--data', join(folder, 'other'), argument)
    let said = ''
    started.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const code = await new Promise((ended) => started.on('exit', ended))
    expect({ code, said }).toEqual({
      code: 2,
      said: expect.stringContaining('Accord does not take --') as string,
    })
    expect(said).not.toContain('listening')
    expect(existsSync(join(folder, 'other'))).toBe(false)
  },
)

const noDeb = whyNoDeb()

test.skipIf(noDeb !== null)(
  `is installed from a deb, started and removed again, and what a person wrote stays${noDeb === null ? '' : ` (not here: ${noDeb})`}`,
  async () => {
    const deb = await makeDeb({ app: dirname(executable), folder, compression: 'gzip' })
    installDeb(deb)
    const owners = await promisify(execFile)('stat', ['-c', '%U %a', '/opt/Accord/accord', '/usr/bin/accord'])
    expect(owners.stdout.split('\n').slice(0, 2)).toEqual(['root 755', 'root 777'])
    const data = halfSetUp('installed')
    const installed = startAt('/usr/bin/accord', '--data', data)
    atTheEnd(() => installed.kill())
    await expect.poll(() => existsSync(join(data, 'asked')), patiently).toBe(true)
    const ended = new Promise((done) => installed.on('exit', done))
    installed.kill()
    await ended
    removeDeb()
    expect(
      ['/opt/Accord', '/usr/bin/accord', '/usr/share/applications/accord.desktop'].filter(existsSync),
    ).toEqual([])
    expect(existsSync(join(data, 'asked'))).toBe(true)
  },
  120_000,
)

/** A set-up that was cut short is ended by whoever asks how the store is: the first page does, and nothing before it. */
function halfSetUp(name: string): string {
  const data = join(folder, name)
  mkdirSync(join(data, '.set-up-half'), { recursive: true })
  writeFileSync(join(data, '.set-up-half', 'asked'), '')
  const swap = { step: 'place', staged: '.set-up-half', kept: 'older' }
  writeFileSync(join(data, 'swap.json'), JSON.stringify(swap))
  return data
}

const start = (...more: readonly string[]): ChildProcess => startAt(executable, ...more)

/** Starts the packed app as somebody's desktop would. */
function startAt(path: string, ...more: readonly string[]): ChildProcess {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...process.env, ACCORD_NODE: projectNode(), XDG_CONFIG_HOME: join(folder, 'config') }
  return spawn(path, [...sandbox, ...more], { env, stdio: ['ignore', 'ignore', 'pipe'] })
}
