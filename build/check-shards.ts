import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { importsIn } from './check-knots.ts'

const fewest = 25

/** Folders in which this was put right, with those inside them; the list grows until it is the whole of the project. */
const done = ['electron/demonstration/', 'electron/store/imports/', 'renderer/imports/', 'shared/imports/']

/** A short file that only one beside it imports, and which. A style sheet is its component's, however short. */
export interface Shard {
  readonly file: string
  readonly home: string
}

/** What a test imports stands by itself: the test says what it is. */
export function shardsIn(root: string, folders: readonly string[] = done): readonly Shard[] {
  const importers = new Map<string, Set<string>>()
  for (const { from, to } of ['electron', 'renderer', 'shared', 'test'].flatMap((one) =>
    importsIn(root, one),
  ))
    importers.set(to, (importers.get(to) ?? new Set()).add(from))
  return [...importers].flatMap(([file, from]) => {
    const [home, another] = from
    const isAlone = home !== undefined && another === undefined && dirname(home) === dirname(file)
    const isLookedAt = /\.tsx?$/.test(file) && folders.some((folder) => file.startsWith(folder))
    return isAlone && isLookedAt && linesOf(join(root, file)) < fewest ? [{ file, home }] : []
  })
}

const linesOf = (path: string): number => readFileSync(path, 'utf8').split('\n').length - 1

if (import.meta.main) {
  const shards = shardsIn(resolve(import.meta.dirname, '..'))
  for (const { file, home } of shards)
    console.error(`${file}: fewer than ${fewest} lines that only ${home} imports: put them there`)
  process.exitCode = shards.length > 0 ? 1 : 0
}
