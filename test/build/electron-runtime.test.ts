import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeEach, describe, expect, test } from 'vitest'
import { developmentDist } from '../../build/electron-fallback.ts'
import type { RuntimeOptions } from '../../build/electron-runtime.ts'
import { electronRuntime, platformPath } from '../../build/electron-runtime.ts'

let folder: string
let lines: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-runtime-'))
  lines = []
})

async function dist(path: string, version: string): Promise<string> {
  const executable = join(path, platformPath())
  await mkdir(dirname(executable), { recursive: true })
  await writeFile(executable, '')
  await writeFile(join(path, 'version'), version)
  return path
}

/** An electron package whose installer runs `install`. */
async function electronPackage(install: string): Promise<string> {
  const path = join(folder, 'electron')
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'package.json'), '{"name":"electron","version":"45.4.1"}')
  await writeFile(join(path, 'install.js'), install)
  return path
}

function options(path: string, env: NodeJS.ProcessEnv = {}): RuntimeOptions {
  const log = (line: string): void => void lines.push(line)
  return { electronPackage: path, cache: join(folder, 'cache', 'accord-electron'), env, log }
}

const offline = { HTTPS_PROXY: 'http://127.0.0.1:9' }
const installer = `const { mkdirSync, writeFileSync } = require('fs')
  const { dirname } = require('path')
  for (const name of ['dist/${platformPath()}', 'dist/version']) {
    mkdirSync(dirname(__dirname + '/' + name), { recursive: true })
    writeFileSync(__dirname + '/' + name, '45.4.1')
  }`

describe('the official Electron', () => {
  test('is used when it is installed', async () => {
    const path = await electronPackage('process.exit(1)')
    await dist(join(path, 'dist'), '45.4.1')
    const runtime = await electronRuntime(options(path, { ELECTRON_OVERRIDE_DIST_PATH: '/elsewhere' }))
    expect(runtime).toMatchObject({ kind: 'official', version: '45.4.1', nodeApi: 10 })
    expect(runtime.path).toBe(join(path, 'dist', platformPath()))
    expect(lines).toEqual(['Electron 45.4.1 (official): the official release is installed.'])
  })

  test('is fetched by its own installer when it can be', async () => {
    const path = await electronPackage(installer)
    const runtime = await electronRuntime(
      options(path, { ...offline, ELECTRON_OVERRIDE_DIST_PATH: '/elsewhere' }),
    )
    expect(runtime).toMatchObject({ kind: 'official', version: '45.4.1' })
  })

  test('is not taken for installed when its version is another', async () => {
    const path = await electronPackage('process.exit(1)')
    await dist(join(path, 'dist'), '44.0.0')
    const other = await dist(join(folder, 'other'), '45.0.0')
    const runtime = await electronRuntime(options(path, { ...offline, ELECTRON_OVERRIDE_DIST_PATH: other }))
    expect(runtime.kind).toBe('override')
  })
})

describe('ELECTRON_OVERRIDE_DIST_PATH', () => {
  test('is used when the official one cannot be fetched', async () => {
    const other = await dist(join(folder, 'other'), 'v34.1.0')
    const env = { ...offline, ELECTRON_OVERRIDE_DIST_PATH: other }
    const runtime = await electronRuntime(options(await electronPackage('process.exit(1)'), env))
    expect(runtime).toMatchObject({ kind: 'override', version: '34.1.0', nodeApi: 9, distDir: other })
    expect(lines.at(-1)).toContain('ELECTRON_OVERRIDE_DIST_PATH names it')
  })

  test('is refused when it holds no Electron', async () => {
    const env = { ...offline, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'empty') }
    const choosing = electronRuntime(options(await electronPackage('process.exit(1)'), env))
    await expect(choosing).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH is .*empty, which has no/)
  })
})

test('remembers for a day that the official one could not be fetched', async () => {
  const counting = `require('fs').appendFileSync(__dirname + '/tries', 'x'); process.exit(1)`
  const path = await electronPackage(counting)
  const other = await dist(join(folder, 'other'), '45.0.0')
  const chosen = options(path, { ...offline, ELECTRON_OVERRIDE_DIST_PATH: other })
  await electronRuntime(chosen)
  await electronRuntime(chosen)
  expect(await readFile(join(path, 'tries'), 'utf8')).toBe('x')
})

describe('the development runtime', () => {
  test('is not made from a tarball that is not the one we know', async () => {
    const other = async (into: string): Promise<string> => {
      const file = join(into, 'tarball.tgz')
      await writeFile(file, 'something else')
      return file
    }
    const making = developmentDist(join(folder, 'cache'), () => {}, other)
    await expect(making).rejects.toThrow('is not the expected file')
    expect(await readdir(join(folder, 'cache'))).toEqual([])
  })

  test('is Electron with nothing of the other app, ready for Playwright', async () => {
    const runtime = await electronRuntime({ log: () => {} })
    if (runtime.kind !== 'development') return
    expect(runtime).toMatchObject({ version: '33.2.1', nodeApi: 9 })
    const about = await readFile(join(runtime.distDir, 'resources', 'app', 'package.json'), 'utf8')
    expect(about).toContain('electron-default-app')
    const fuses = await getCurrentFuseWire(runtime.path)
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.ENABLE)
    expect(fuses[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]).toBe(FuseState.DISABLE)
  })
})
