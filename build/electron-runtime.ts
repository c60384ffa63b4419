import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { developmentDist } from './electron-fallback.ts'

export interface ElectronRuntime {
  readonly kind: 'official' | 'override' | 'development'
  /** The executable. */
  readonly path: string
  /** The folder laid out as an official release is; what electron-builder takes as `electronDist`. */
  readonly distDir: string
  readonly version: string
  readonly nodeApi: number
  readonly why: string
}

export interface RuntimeOptions {
  /** The `electron` package's folder. */
  readonly electronPackage?: string
  readonly cache?: string
  readonly env?: NodeJS.ProcessEnv
  readonly log?: (line: string) => void
}

type Settings = Required<RuntimeOptions>

const platformPaths: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
}

const refusedFor = 24 * 60 * 60 * 1000

/** Chooses the Electron to run, fetching one where needed, and says which and why. */
export async function electronRuntime(options: RuntimeOptions = {}): Promise<ElectronRuntime> {
  const settings = withDefaults(options)
  const runtime = officialThere(settings) ?? (await chosenElsewhere(settings))
  settings.log(`Electron ${runtime.version} (${runtime.kind}): ${runtime.why}.`)
  return runtime
}

function withDefaults(options: RuntimeOptions): Settings {
  const env = options.env ?? process.env
  return {
    electronPackage: join(import.meta.dirname, '..', 'node_modules', 'electron'),
    cache: join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'accord-electron'),
    log: (line) => void process.stdout.write(`${line}\n`),
    ...options,
    env,
  }
}

async function chosenElsewhere(settings: Settings): Promise<ElectronRuntime> {
  const missing = await fetchOfficial(settings)
  if (missing === undefined) {
    const fetched = officialThere(settings)
    if (fetched) return fetched
  }
  return override(settings, missing) ?? (await development(settings, missing))
}

function officialThere({ electronPackage }: Settings): ElectronRuntime | undefined {
  const distDir = join(electronPackage, 'dist')
  const wanted: unknown = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version
  const path = join(distDir, platformPath())
  if (!existsSync(path) || versionOf(distDir) !== wanted) return undefined
  return describe('official', path, distDir, 'the official release is installed')
}

/** Runs the electron package's own installer. Answers with what stood in the way, if anything did. */
async function fetchOfficial({ electronPackage, cache, env, log }: Settings): Promise<string | undefined> {
  const refusal = join(cache, 'official-refused')
  const since = await stat(refusal).catch(() => undefined)
  if (since && Date.now() - since.mtimeMs < refusedFor) {
    return 'the official one could not be fetched in the last day (npx install-electron tries again)'
  }
  log('Fetching the official Electron …')
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...rest } = env
  const timeout = (await reachable(env)) ? 10 * 60_000 : 20_000
  const result = spawnSync(process.execPath, [join(electronPackage, 'install.js')], { env: rest, timeout })
  if (result.status === 0) {
    await rm(refusal, { force: true })
    return undefined
  }
  await mkdir(dirname(refusal), { recursive: true })
  await writeFile(refusal, String(result.stderr))
  return 'the official one is neither installed nor to be had from this network'
}

// A mirror or a proxy is the installer's own affair; a network that answers nothing must not cost minutes.
async function reachable(env: NodeJS.ProcessEnv): Promise<boolean> {
  if (['ELECTRON_MIRROR', 'HTTPS_PROXY', 'https_proxy'].some((name) => env[name])) return true
  const signal = AbortSignal.timeout(5000)
  return fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal }).then(
    (reply) => reply.ok,
    () => false,
  )
}

function override({ env }: Settings, missing = ''): ElectronRuntime | undefined {
  const distDir = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!distDir) return undefined
  const path = join(distDir, platformPath())
  if (!existsSync(path)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${distDir}, which has no ${path}`)
  return describe('override', path, distDir, `ELECTRON_OVERRIDE_DIST_PATH names it, and ${missing}`)
}

async function development({ cache, log }: Settings, missing = ''): Promise<ElectronRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No Electron for ${process.platform} ${process.arch}: ${missing}`)
  }
  const distDir = await developmentDist(cache, log)
  const why = `for development and tests only: ${missing}, and this one comes from the npm registry`
  return describe('development', join(distDir, 'electron'), distDir, why)
}

function describe(
  kind: ElectronRuntime['kind'],
  path: string,
  distDir: string,
  why: string,
): ElectronRuntime {
  const version = versionOf(distDir)
  if (version === undefined) throw new Error(`${distDir} has no file "version", as Electron releases have`)
  // Node-API 10 came with Node 22.14, which Electron 35 was the first to carry.
  return { kind, path, distDir, version, why, nodeApi: Number.parseInt(version, 10) >= 35 ? 10 : 9 }
}

function versionOf(distDir: string): string | undefined {
  const file = join(distDir, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined
}

/** Where the executable stands in a release for this system. */
export function platformPath(): string {
  const path = platformPaths[process.platform]
  if (path === undefined) throw new Error(`Electron has no release for ${process.platform}`)
  return path
}

if (import.meta.main) await electronRuntime()
