import { createRequire } from 'node:module'
import type { ElectronApplication } from 'playwright'
import { _electron } from 'playwright'
import { electronRuntime } from '../../build/electron-runtime.ts'

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>

/**
 * What `_electron.launch` needs to start the app in `appDir` (the repository, once bundled) on the data folder
 * `dataDir`. Needs a display: `npm test` gives one under xvfb-run.
 */
export async function launchOptions(appDir: string, dataDir: string): Promise<LaunchOptions> {
  const runtime = await electronRuntime({ log: () => {} })
  const root = process.getuid?.() === 0
  return {
    executablePath: runtime.path,
    args: [...(root ? ['--no-sandbox'] : []), appDir, '--data', dataDir],
    // Playwright adds --no-sandbox by itself on Linux unless told not to; only root needs it.
    chromiumSandbox: !root,
    env: { ...definedEnvironment(), ACCORD_NODE: projectNode(), LANG: 'en_GB.UTF-8', TZ: 'Europe/London' },
    timeout: 60_000,
  }
}

// Several times what a slow machine takes.
const patience = 30_000

/** Starts the app, with more arguments and variables where wanted; the caller closes it. */
export async function launchApp(
  appDir: string,
  dataDir: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  const options = await launchOptions(appDir, dataDir)
  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({
      ...options,
      args: [...(options.args ?? []), ...args],
      env: { ...options.env, ...env },
      timeout: patience,
    })
  // Playwright now and then waits for ever for a window that navigates just as it attaches, and ends the app then.
  return launch().catch(launch)
}

/** The Node 24 of the project's `node` package, which runs the store where the runtime's Node-API is below 10. */
export function projectNode(): string {
  return createRequire(import.meta.url).resolve('node/bin/node')
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  )
}
