import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { bundle } from './bundle.ts'
import { electronRuntime } from './electron-runtime.ts'
import { ensureLibraries, withDisplay } from './linux-system.ts'

const root = resolve(import.meta.dirname, '..')

/** Sees that everything is there, then measures; fails only where it can't. */
async function bench(): Promise<number> {
  ensureLibraries((await electronRuntime()).path)
  await bundle()
  const [command = '', ...args] = withDisplay([
    process.execPath,
    join(root, 'test', 'bench', 'run.ts'),
    ...process.argv.slice(2),
  ])
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  return status ?? 1
}

process.exitCode = await bench()
