import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'

const id = 'virtual:licences'

const Manifest = z.object({
  name: z.string().optional(),
  version: z.string().default(''),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
})

export interface Licence {
  readonly name: string
  readonly version: string
  /** As the package says it: "MIT". */
  readonly licence: string
  /** The whole text, as its author gave it; empty where the package has none. */
  readonly text: string
}

const manifestIn = (folder: string): z.output<typeof Manifest> =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))

/** Packages that a source names: what is only for building and testing goes to nobody. */
function namedIn(root: string): ReadonlySet<string> {
  const names = new Set<string>(['electron'])
  for (const folder of ['electron', 'renderer', 'shared'])
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:tsx?|css)$/.test(file)) continue
      const source = readFileSync(join(root, folder, file), 'utf8')
      for (const [, name] of source.matchAll(/(?:from|import|import\()\s*['"]((?:@[\w.-]+\/)?[\w.-]+)/g))
        if (name !== undefined && name !== '.' && name !== '..') names.add(name)
    }
  return names
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying|ofl)(?:[.-]\w+)*$/i.test(name))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
}

/** Of everything that goes out with Accord, and of what that needs, by name. */
export function licencesOf(root: string): readonly Licence[] {
  const own = manifestIn(root)
  const named = namedIn(root)
  const waiting = Object.keys({ ...own.dependencies, ...own.devDependencies }).filter((name) =>
    named.has(name),
  )
  const found = new Map<string, Licence>()
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const folder = join(root, 'node_modules', name)
    if (found.has(name) || !existsSync(join(folder, 'package.json'))) continue
    const { version, license = 'not said', dependencies } = manifestIn(folder)
    found.set(name, { name, version, licence: license, text: textIn(folder) })
    // Electron’s own dependencies only download it.
    if (name !== 'electron') waiting.push(...Object.keys(dependencies))
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** `import { licences } from 'virtual:licences'`: read when the app is bundled, and never kept in the repository. */
export const licencesPlugin = (root: string): Plugin => ({
  name: 'accord-licences',
  resolveId: (asked) => (asked === id ? `\0${id}` : null),
  load: (asked) =>
    asked === `\0${id}` ? `export const licences = ${JSON.stringify(licencesOf(root))}` : null,
})
