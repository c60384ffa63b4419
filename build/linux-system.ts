import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'

type Log = (line: string) => void

export interface System {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly root: boolean
  readonly log: Log
  /** Runs a command to its end; the answer is its standard output, or undefined when it failed. */
  readonly run: (command: string, args: readonly string[]) => string | undefined
}

export const thisSystem: System = {
  platform: process.platform,
  env: process.env,
  root: process.getuid?.() === 0,
  log: (line) => void process.stdout.write(`${line}\n`),
  run: (command, args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
    const result = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    return result.status === 0 ? result.stdout : undefined
  },
}

/** Packages of what Electron needs; where a release renamed one, the names follow each other, newest first. */
export const libraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libnss3'],
  ['libgbm1'],
  ['libdrm2'],
  ['libxss1'],
  ['libxtst6'],
  ['libxkbcommon0'],
] as const

const display = { 'xvfb-run': 'xvfb', xauth: 'xauth' }

const testTools = { pdfinfo: 'poppler-utils', openssl: 'openssl', python3: 'python3', strings: 'binutils' }

/** Sees that the shared libraries Electron needs are there: installs them as root, else says how to. */
export function ensureLibraries(executable: string, system: System = thisSystem): void {
  if (system.platform !== 'linux') return
  const missing = missingLibraries(executable, system)
  if (missing.length === 0) return
  install(libraries, `Electron needs ${few(missing)}`, system)
  const still = missingLibraries(executable, system)
  if (still.length > 0) throw new Error(`Electron still lacks ${still.join(', ')}; please install them`)
}

function few(names: readonly string[]): string {
  const rest = names.length - 3
  return rest > 0 ? `${names.slice(0, 3).join(', ')} and ${rest} more` : names.join(', ')
}

function missingLibraries(executable: string, { run }: System): string[] {
  const lines = run('ldd', [executable])?.split('\n') ?? []
  return lines.flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? [])
}

/** The command to run under a display: itself where there is one, else under a virtual one, and says so. */
export function withDisplay(command: readonly string[], system: System = thisSystem): readonly string[] {
  if (hasDisplay(system)) return command
  ensureCommands(display, 'There is no display, and a virtual one', system)
  system.log('No display: running under xvfb-run, on a virtual screen of 1920 × 1080.')
  return ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24', ...command]
}

export function hasDisplay({ platform, env }: System = thisSystem): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** How many windows can have the focus at once: two where the display is a virtual one, which can have a twin. */
export function displays(
  env: NodeJS.ProcessEnv = process.env,
  cores: number = availableParallelism(),
): number {
  return env['ACCORD_VIRTUAL_DISPLAY'] && cores > 1 ? 2 : 1
}

/** The commands that tests check packs with. */
export function ensureTestTools(system: System = thisSystem): void {
  if (system.platform === 'linux') ensureCommands(testTools, 'A test', system)
}

/** Chromium refuses to run as root with its sandbox on. */
export function sandboxArguments({ platform, root, log }: System = thisSystem): string[] {
  if (platform !== 'linux' || !root) return []
  log('Warning: running as root, so without Chromium’s sandbox (--no-sandbox). Use an ordinary user at work.')
  return ['--no-sandbox']
}

function ensureCommands(packages: Record<string, string>, who: string, system: System): void {
  const missing = Object.keys(packages).filter((command) => !onPath(command, system.env))
  if (missing.length === 0) return
  const names = missing.flatMap((command) => packages[command] ?? [])
  install(
    names.map((name) => [name]),
    `${who} needs ${missing.join(', ')}`,
    system,
  )
}

function onPath(command: string, env: NodeJS.ProcessEnv): boolean {
  return (env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}

function install(packages: readonly (readonly string[])[], why: string, system: System): void {
  const { root, run, log } = system
  if (root && run('apt-get', ['update']) !== undefined) {
    const names = packages.map((names) => available(names, system))
    log(`${why}: installing ${names.join(' ')} …`)
    if (run('apt-get', ['install', '-y', '--no-install-recommends', ...names]) !== undefined) return
  }
  const names = packages.map((names) => available(names, system))
  throw new Error(`${why}. Please run:\n  sudo apt-get install -y ${names.join(' ')}`)
}

function available(names: readonly string[], { run }: System): string {
  const offered = (name: string): boolean =>
    /Candidate: (?!\(none\))/.test(run('apt-cache', ['policy', name]) ?? '')
  return names.find(offered) ?? names.at(-1) ?? ''
}
