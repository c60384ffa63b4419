import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Platform, build } from 'electron-builder'
import { bundle } from './bundle.ts'
import { makeDeb } from './deb.ts'
import { builderConfig, packOutput } from './electron-builder.ts'
import { electronRuntime } from './electron-runtime.ts'
import type { ElectronRuntime } from './electron-runtime.ts'
import { installers, isInstaller, whyNot, workshopHere } from './installers.ts'
import type { Installer } from './installers.ts'
import { writeSums } from './sums.ts'

const root = resolve(import.meta.dirname, '..')

interface Packed {
  /** The executable of the unpacked app. */
  readonly executable: string
  readonly made: readonly string[]
  /** What was asked for, or could be made on this platform, and why it was not. */
  readonly left: Readonly<Partial<Record<Installer, string>>>
}

/**
 * Packs the app for this platform: unpacked, and as each installer that is named, or that this computer has the tools
 * for where none is named. Fails where one that is named can't be made, before anything is built.
 */
export async function pack(named: readonly Installer[] | 'unpacked' | 'all' = 'all'): Promise<Packed> {
  const runtime = await electronRuntime()
  const here = workshopHere(runtime.kind === 'official')
  const wanted = named === 'all' ? installers : named === 'unpacked' ? [] : named
  const left: Partial<Record<Installer, string>> = {}
  for (const one of wanted) {
    const why = whyNot(one, here)
    if (why !== null) left[one] = why
  }
  if (named !== 'all' && Object.keys(left).length > 0)
    throw new Error(`Nothing was packed.\n${wordsOf(left)}`)
  await bundle()
  await rm(packOutput, { recursive: true, force: true })
  await byBuilder(runtime, 'dir')
  const executable = packedExecutable()
  const made: string[] = []
  for (const one of wanted.filter((name) => left[name] === undefined))
    made.push(
      ...(one === 'deb'
        ? [await makeDeb({ app: resolve(executable, '..'), folder: packOutput })]
        : await byBuilder(runtime, one)),
    )
  if (made.length > 0) await writeSums(packOutput, made)
  return { executable, made, left }
}

/** What electron-builder made: nothing of an app that is left unpacked. */
async function byBuilder(
  runtime: ElectronRuntime,
  target: Exclude<Installer, 'deb'> | 'dir',
): Promise<string[]> {
  const made = await build({
    projectDir: root,
    targets: Platform.current().createTarget(target),
    config: builderConfig(runtime),
    publish: 'never',
  })
  // Beside an installer lie block maps, for updates over a network that Accord does not have.
  return target === 'dir' ? [] : made.filter((path) => !/\.(?:blockmap|ya?ml)$/.test(path))
}

const executables: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['mac-arm64/Accord.app/Contents/MacOS/Accord', 'mac/Accord.app/Contents/MacOS/Accord'],
  linux: ['linux-unpacked/accord', 'linux-arm64-unpacked/accord'],
  win32: ['win-unpacked/Accord.exe', 'win-arm64-unpacked/Accord.exe'],
}

function packedExecutable(): string {
  const paths = (executables[process.platform] ?? []).map((path) => join(packOutput, path))
  const path = paths.find((one) => existsSync(one))
  if (path === undefined) throw new Error(`electron-builder left none of ${paths.join(', ')}`)
  return path
}

const wordsOf = (left: Packed['left']): string =>
  Object.entries(left)
    .map(([name, why]) => `Not made: ${name}. ${why}`)
    .join('\n')

function namedIn(words: readonly string[]): Installer[] | 'unpacked' | 'all' {
  if (words.length === 0) return 'all'
  if (words.length === 1 && words[0] === 'unpacked') return 'unpacked'
  const unknown = words.filter((word) => !isInstaller(word))
  if (unknown.length > 0)
    throw new Error(`${unknown.join(', ')}: there is unpacked, ${installers.join(', ')}`)
  return words.filter(isInstaller)
}

if (import.meta.main) {
  try {
    const { executable, made, left } = await pack(namedIn(process.argv.slice(2)))
    for (const path of made) console.log(`Made: ${path}`)
    if (Object.keys(left).length > 0) console.log(wordsOf(left))
    console.log(`Packed: ${executable}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
