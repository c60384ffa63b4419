import { demonstrationPassphrase, makeDemonstration, weeksUntil } from '../demonstration/make.ts'
import type { Store } from '../store/app/service.ts'
import { inventedSigner } from '../store/keys/signing-key.ts'
import type { ReadDb, Row } from '../store/kernel/schema.ts'
import { panelIds, takeSnapshot } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

export const week = 7 * 24 * 3_600_000

export type SignText = (text: Uint8Array) => Uint8Array

/** A story that was told in a store, and what is needed to tell it again with other people. */
export interface Story {
  /** So many weeks later than it was written. */
  readonly weeks: number
  /** When the panel was set up, when its first people came, and when all was done: milliseconds since 1970. */
  readonly founded: number
  readonly begins: number
  readonly until: number
  /** The earliest first; none is taken in the middle of a day. */
  readonly snapshots: readonly Snapshot[]
  readonly panelIds: ReadonlySet<string>
  readonly memberNames: readonly string[]
  /** The trail up to the end. */
  readonly entries: readonly Row<'audit'>[]
  /** Entries that set the panel up. */
  readonly foundedSize: number
  /** The last number in the index of words. */
  readonly words: number
  readonly signers: ReadonlyMap<string, SignText>
}

/** Tells the demonstration to its end, so many weeks before now. The store is left open. */
export async function tellStory(store: Store, now: Date, weeksBefore: number): Promise<Story> {
  const weeks = weeksUntil('released', now) - weeksBefore
  const taken: Snapshot[] = []
  await makeDemonstration(
    store,
    'panel',
    'released',
    () => undefined,
    weeks,
    async () => {
      const { db } = store.desk().store
      const last = await db.selectFrom('audit').select('at').orderBy('seq', 'desc').executeTakeFirstOrThrow()
      taken.push(await takeSnapshot(db, new Date(last.at)))
    },
    // The cases of a large panel are what is told again.
    'panel',
  )
  const [founding, ...later] = taken
  if (founding === undefined) throw new RangeError('a story without a beginning')
  const { db } = store.desk().store
  const members = await db.selectFrom('member').select(['id', 'login', 'name', 'role']).execute()
  return {
    weeks,
    founded: founding.at,
    begins: later[0]?.at ?? founding.at,
    until: later.at(-1)?.at ?? founding.at,
    snapshots: lastOfDays(later),
    panelIds: await panelIds(db),
    memberNames: members.map(({ name }) => name),
    entries: await db.selectFrom('audit').selectAll().orderBy('seq').execute(),
    foundedSize: founding.size,
    words: await lastWords(db),
    signers: await signersOf(store, members),
  }
}

async function lastWords(db: ReadDb): Promise<number> {
  const last = db.selectFrom('searchEntry').select((eb) => eb.fn.max('id').as('last'))
  return (await last.executeTakeFirst())?.last ?? 0
}

/** In the middle of a day a meeting may be under way, and what was read back in it is of its own people. */
function lastOfDays(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  const dayOf = (snapshot: Snapshot | undefined): number => Math.floor((snapshot?.at ?? 0) / 86_400_000)
  return snapshots.filter((one, index) => dayOf(one) !== dayOf(snapshots[index + 1]))
}

async function signersOf(
  store: Store,
  members: readonly Pick<Row<'member'>, 'id' | 'login' | 'role'>[],
): Promise<ReadonlyMap<string, SignText>> {
  const signers = new Map<string, SignText>()
  const { vault, store: open } = store.desk()
  for (const { id, login, role } of members) {
    if (role === 'observer') continue
    const root = await vault.rootKey(login, demonstrationPassphrase)
    signers.set(id, await inventedSigner(open.db, id, root))
    root.fill(0)
  }
  return signers
}
