import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { AfterPackContext, Configuration } from 'electron-builder'
import type { ElectronRuntime } from './electron-runtime.ts'
import { setReleaseFuses } from './fuses.ts'

const root = resolve(import.meta.dirname, '..')

/** Where `npm run pack` leaves the unpacked app and the installers. */
export const packOutput = join(root, 'out', 'pack')

/** electron-builder's settings for the app as it is bundled, on the given Electron. */
export function builderConfig({ distDir, version, nodeApi }: ElectronRuntime): Configuration {
  const { platform, arch } = process
  return {
    appId: 'uk.accord.panel',
    productName: 'Accord',
    executableName: 'accord',
    copyright: 'MIT licence',
    directories: { output: packOutput, buildResources: join(root, 'build', 'icons') },
    electronDist: distDir,
    electronVersion: version,
    // The one native module comes prebuilt for every platform.
    npmRebuild: false,
    nodeGypRebuild: false,
    asar: true,
    asarUnpack: unpacked(nodeApi),
    files: [
      'dist/**/*',
      '!dist/.sources',
      'package.json',
      // Everything else is inside dist/ already.
      '!node_modules/**/*',
      'node_modules/better-sqlite3/package.json',
      'node_modules/better-sqlite3/lib/**/*',
      `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
    ],
    electronLanguages: ['en-GB', 'en-US'],
    afterPack,
    publish: null,
    // An rpm must name a homepage; RFC 2606 keeps .invalid for a name that leads nowhere.
    extraMetadata: { homepage: 'https://accord.invalid' },
    ...targets,
  }
}

const targets: Configuration = {
  win: { target: ['nsis'], icon: '512x512.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], category: 'public.app-category.medical', icon: '512x512.png' },
  linux: {
    target: ['AppImage', 'rpm'],
    category: 'Office',
    icon: '.',
  },
  rpm: { packageName: 'accord' },
}

/**
 * What stands beside the archive: the native module, which no process can load from inside it. A Node that
 * is not Electron's reads no archive at all, so for it (see DESIGN §4) the store's own code stands there too.
 */
function unpacked(nodeApi: number): string[] {
  const native = 'node_modules/better-sqlite3/prebuilds/*.node'
  return nodeApi >= 10 ? [native] : ['node_modules/better-sqlite3/**/*', 'dist/store*.js']
}

async function afterPack({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const { productFilename } = packager.appInfo
  const binaries: Record<string, string> = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: 'accord',
  }
  const binary = binaries[electronPlatformName]
  if (binary === undefined) throw new Error(`No fuses are known for ${electronPlatformName}`)
  // The development runtime's own app, which the fuses keep from loading anyway.
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
  await setReleaseFuses(join(appOutDir, binary), electronPlatformName)
}
