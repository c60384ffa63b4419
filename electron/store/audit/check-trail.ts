import { entryHash, genesis } from '../../proof/trail/entry-hash.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { entriesAfter, run } from './entries.ts'
import { WholeTrees } from './whole-trees.ts'

export interface TrailCheck {
  readonly sound: boolean
  /** The first entry that does not follow from the one before, or whose nodes are not the tree's; null while all do. */
  readonly firstBad: number | null
  readonly size: number
}

/** The first version of the store that keeps the tree's nodes. */
export const nodesSince = 530

export interface TrailReading {
  /** Not of a copy that is older than the nodes are. */
  readonly withNodes?: boolean
  /** Each slice is read in a turn of its own, and others have theirs between. */
  readonly inTurn?: <T>(work: () => Promise<T>) => Promise<T>
  readonly onProgress?: (done: number, total: number) => void
  /** The tree's root is wanted over so many entries. */
  readonly sizes?: ReadonlySet<number>
}

export interface TrailRead extends TrailCheck {
  /** In base64, by over how many entries; none where there are fewer. */
  readonly roots: ReadonlyMap<number, string>
}

/** Every entry of the trail, in order, against the one before it, and the tree's nodes against the entries. */
export async function checkTrail(db: ReadDb, reading: TrailReading = {}): Promise<TrailCheck> {
  const { sound, firstBad, size } = await readTrail(db, reading)
  return { sound, firstBad, size }
}

/** The same, with the roots that are wanted: of the entries as they are, whether or not they fit. */
export async function readTrail(
  db: ReadDb,
  {
    withNodes = true,
    inTurn = (work) => work(),
    onProgress = () => undefined,
    sizes = new Set(),
  }: TrailReading = {},
): Promise<TrailRead> {
  const [tree, roots] = [new WholeTrees(), new Map<number, string>()]
  let [last, size, prev]: [number, number, string] = [0, 0, genesis]
  let firstBad: number | null = null
  const slice = async (): Promise<boolean> => {
    const entries = await entriesAfter(db, last)
    const kept = withNodes ? await nodesAfter(db, last, entries) : null
    for (const { hash, ...entry } of entries) {
      size += 1
      const follows = entry.seq === size && entry.prev === prev && entryHash(entry) === hash
      const completed = tree.add(hash)
      const fits = follows && (kept === null || isSame(completed, kept.get(entry.seq) ?? []))
      if (!fits) firstBad ??= entry.seq
      if (sizes.has(size)) roots.set(size, tree.root().toString('base64'))
      ;[last, prev] = [entry.seq, hash]
    }
    if (entries.length === run) return true
    firstBad ??= [...(kept?.keys() ?? [])].find((seq) => seq > last) ?? null
    return false
  }
  const total = await inTurn(() => countEntries(db))
  while (await inTurn(slice)) onProgress(Math.min(size, total), total)
  onProgress(total, total)
  return { sound: firstBad === null, firstBad, size, roots }
}

async function countEntries(db: ReadDb): Promise<number> {
  const { all } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  return all
}

/** Of these entries, which come after that one; of the last ones also what is left of a trail that was cut. */
async function nodesAfter(
  db: ReadDb,
  seq: number,
  entries: readonly Row<'audit'>[],
): Promise<ReadonlyMap<number, readonly Uint8Array[]>> {
  let query = db
    .selectFrom('auditNode')
    .select(['seq', 'hash'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .orderBy('level')
  const last = entries.length === run ? entries.at(-1) : undefined
  if (last) query = query.where('seq', '<=', last.seq)
  const bySeq = new Map<number, Uint8Array[]>()
  for (const { seq: at, hash } of await query.execute()) bySeq.set(at, [...(bySeq.get(at) ?? []), hash])
  return bySeq
}

const isSame = (made: readonly Buffer[], kept: readonly Uint8Array[]): boolean =>
  made.length === kept.length && made.every((hash, index) => hash.equals(kept[index] as Uint8Array))
