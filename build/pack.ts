import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Platform, build } from 'electron-builder'
import { bundle } from './bundle.ts'
import { builderConfig, packOutput } from './electron-builder.ts'
import { electronRuntime } from './electron-runtime.ts'

const root = resolve(import.meta.dirname, '..')

/**
 * Packs the app for this platform, unpacked unless installer targets are named (nsis, dmg, AppImage, deb).
 * Answers with the executable of the unpacked app.
 */
export async function pack(installers: readonly string[] = []): Promise<string> {
  const runtime = await electronRuntime()
  await bundle()
  await rm(packOutput, { recursive: true, force: true })
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(installers.length > 0 ? [...installers] : 'dir'),
    config: builderConfig(runtime),
    publish: 'never',
  })
  return packedExecutable()
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

if (import.meta.main) console.log(`Packed: ${await pack(process.argv.slice(2))}`)
