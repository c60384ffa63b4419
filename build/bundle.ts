import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { cp, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { printStaticFiles } from '../electron/documents/print/static-files.ts'
import { bundleConfigs } from './bundle-configs.ts'

const repository = resolve(import.meta.dirname, '..')

export interface BundleOptions {
  readonly root?: string
  readonly log?: (line: string) => void
}

/**
 * Builds `dist/` from the sources under `root`, unless it was built from the same ones. A build that fails
 * leaves the last one as it was. Answers whether there was anything to build.
 */
export async function bundle({ root = repository, log = console.log }: BundleOptions = {}): Promise<boolean> {
  const dist = join(root, 'dist')
  const hash = sourcesHash(root)
  if (builtFrom(dist) === hash) {
    log('The bundle is up to date.')
    return false
  }
  const started = Date.now()
  const temporary = join(root, `dist.${randomUUID()}`)
  try {
    for (const config of bundleConfigs(root, temporary)) await build(config)
    await copyPrintFiles(root, join(temporary, 'renderer'))
    await writeFile(join(temporary, '.sources'), hash)
    await rm(dist, { recursive: true, force: true })
    await rename(temporary, dist)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  log(`Bundled in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
  return true
}

/** The style sheet and fonts of printed records, which no script imports. */
async function copyPrintFiles(root: string, renderer: string): Promise<void> {
  for (const { servedAt, from } of printStaticFiles) {
    const source = join(root, from)
    if (existsSync(source)) await cp(source, join(renderer, servedAt))
  }
}

function builtFrom(dist: string): string | undefined {
  const file = join(dist, '.sources')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function sourcesHash(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources(root))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function sources(root: string): string[] {
  const folders = ['shared', 'electron', 'renderer']
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath.slice(root.length + 1), entry.name)),
  )
  const settings = [
    'package-lock.json',
    'build/bundle.ts',
    'build/bundle-configs.ts',
    'build/growing-pixels.ts',
    'build/licences.ts',
  ]
  return [...inFolders.toSorted(), ...settings.filter((file) => existsSync(join(root, file)))]
}

if (import.meta.main) await bundle()
