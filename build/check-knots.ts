import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'

/** Folders that import one another in a circle, with an import that closes it for each pair of them. */
export interface Knot {
  readonly folders: readonly string[]
  readonly imports: readonly string[]
}

export interface Import {
  readonly from: string
  readonly to: string
}

const roots = ['electron', 'renderer', 'shared'] as const

/** Imports of types count as well: who reads one folder then has to read the other. Style sheets are files like others. */
export function knotsIn(root: string): readonly Knot[] {
  const between = new Map<string, Map<string, string>>()
  for (const { from, to } of roots.flatMap((folder) => importsIn(root, folder))) {
    const [a, b] = [dirname(from), dirname(to)]
    if (a === b) continue
    const known = between.get(a) ?? new Map<string, string>()
    if (!known.has(b)) known.set(b, `${from} → ${to}`)
    between.set(a, known)
  }
  return circles(between).map((folders) => ({
    folders: folders.toSorted(),
    imports: folders.flatMap((a) => folders.flatMap((b) => between.get(a)?.get(b) ?? [])).toSorted(),
  }))
}

/** Of the project's own files, by one of its folders. */
export function importsIn(root: string, folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
    .flatMap((from) =>
      requestsOf(from, readFileSync(join(root, from), 'utf8')).map((request) => ({
        from,
        to: join(dirname(from), request.replace(/\?.*$/, '')).replaceAll('\\', '/'),
      })),
    )
}

/** What a file asks for of the project's own: imports, what it passes on, and what it loads when needed. */
function requestsOf(file: string, text: string): readonly string[] {
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  )
  const loaded = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    text.slice(start + 1, end - 1),
  )
  const asked = module.staticImports.map(({ moduleRequest }) => moduleRequest.value)
  return [...asked, ...passedOn, ...loaded].filter((request) => request.startsWith('.'))
}

/** Tarjan's: the largest groups of folders of which each leads to each. */
function circles(between: ReadonlyMap<string, ReadonlyMap<string, string>>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (folder: string): void => {
    order.set(folder, order.size)
    lowest.set(folder, order.size - 1)
    open.push(folder)
    for (const next of between.get(folder)?.keys() ?? []) {
      if (!order.has(next)) visit(next)
      if (open.includes(next)) lowest.set(folder, Math.min(at(lowest, folder), at(lowest, next)))
    }
    if (lowest.get(folder) !== order.get(folder)) return
    const group = open.splice(open.indexOf(folder))
    if (group.length > 1) found.push(group)
  }
  for (const folder of between.keys()) if (!order.has(folder)) visit(folder)
  return found
}

const at = (map: ReadonlyMap<string, number>, folder: string): number => map.get(folder) ?? 0

if (import.meta.main) {
  const knots = knotsIn(resolve(import.meta.dirname, '..'))
  for (const { folders, imports } of knots)
    console.error(
      `These folders import one another:\n  ${folders.join('\n  ')}\nby\n  ${imports.join('\n  ')}`,
    )
  console.log(`${knots.length} knots`)
  process.exitCode = knots.length === 0 ? 0 : 1
}
