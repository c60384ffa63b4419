import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { constants } from 'node:os'
import { join, resolve } from 'node:path'
import { bundle } from './bundle.ts'
import { electronRuntime } from './electron-runtime.ts'
import { ensureLibraries, hasDisplay, sandboxArguments, withDisplay } from './linux-system.ts'

const root = resolve(import.meta.dirname, '..')

/** Starts the app with `args` added to its own, and answers with Electron's exit code when it ends. */
export async function start(args: readonly string[]): Promise<number> {
  const runtime = await electronRuntime()
  ensureLibraries(runtime.path)
  await bundle()
  const command = withDisplay([runtime.path, ...sandboxArguments(), ...quietArguments(), root, ...args])
  return runToEnd(command, { ...process.env, ACCORD_NODE: process.execPath, ...firstWindowPicture() })
}

/** A machine without a display has no desktop bus or graphics either, and Chromium would complain of each. */
function quietArguments(): string[] {
  return hasDisplay() ? [] : ['--log-level=3']
}

/** On a virtual screen nobody sees the window, so the app saves a picture of it. */
function firstWindowPicture(): NodeJS.ProcessEnv {
  if (hasDisplay()) return {}
  const folder = join(root, 'out')
  mkdirSync(folder, { recursive: true })
  const picture = join(folder, 'first-window.png')
  console.log(`A picture of the first window goes to ${picture}`)
  return { ACCORD_FIRST_WINDOW_PICTURE: picture }
}

async function runToEnd(command: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [file = '', ...args] = command
  // A group of its own: xvfb-run passes no signal on, so whatever ends us must reach all of them.
  const child = spawn(file, args, { env, stdio: 'inherit', detached: process.platform === 'linux' })
  const target = (pid: number): number => (process.platform === 'linux' ? -pid : pid)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.pid && process.kill(target(child.pid), signal))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

async function main(): Promise<number> {
  const major = Number.parseInt(process.versions.node, 10)
  if (major < 24) throw new Error(`This script needs Node 24 and runs on ${major}: please use npm start`)
  return start(process.argv.slice(2))
}

// Undefined before Node 24, where main() says what to do instead.
if (import.meta.main ?? true) {
  process.exitCode = await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
}
