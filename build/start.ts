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
  const command = withDisplay([runtime.path, ...sandboxArguments(), root, ...args])
  return runToEnd(command, { ...process.env, ACCORD_NODE: process.execPath, ...firstWindowPicture() })
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
  const child = spawn(file, args, { env, stdio: 'inherit' })
  // A terminal's Ctrl+C reaches Electron too, which ends in its own time; we wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

if (import.meta.main) {
  requireNode24()
  process.exitCode = await start(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
}

/** npm puts node_modules/.bin first, so this is another Node only when the script was started by hand. */
function requireNode24(): void {
  const major = Number.parseInt(process.versions.node, 10)
  if (major < 24) throw new Error(`Accord's scripts need Node 24 and this is ${major}: please use npm start`)
}
