import { addDays } from '../../shared/kernel/dates.ts'
import { Id } from '../../shared/kernel/ids.ts'
import { demonstrationPassphrase } from '../demonstration/make.ts'
import { Store } from '../store/app/service.ts'
import { openToFill } from '../store/engine/fill.ts'
import { readKeyring, databasePath } from '../store/keys/files.ts'
import { unlockWithPassphrase } from '../store/keys/keyring.ts'
import { members } from '../demonstration/panel.ts'
import { Copy } from './copy.ts'
import { People } from './people.ts'
import { planCopies, weeksOfHistory } from './plan.ts'
import type { Planned } from './plan.ts'
import { numberCases } from './references.ts'
import { Rows } from './rows.ts'
import { Slots } from './slots.ts'
import { tellStory } from './story.ts'
import type { Story } from './story.ts'
import { Trail } from './trail.ts'

const [{ login: guide }] = members

/** As many as the demonstration has: fewer are not to be had. */
const casesOfStory = 26

export interface Seeding {
  /** At least so many. */
  readonly cases: number
  readonly now: Date
  /** The same number makes the same people. */
  readonly seed: number
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Makes a store with many invented cases in a folder that has none: the demonstration, told once by the operations
 * themselves, and then again and again with other people on later days, so that the newest are as far as they would have
 * come by now. Records are signed, and the trail follows, as in any store.
 */
export async function seedStore(dataDir: string, seeding: Seeding): Promise<void> {
  const story = await told(dataDir, seeding)
  const planned = planCopies(story, seeding.cases, seeding.now)
  if (planned.length > 0) await writeCopies(dataDir, story, planned, seeding)
}

async function told(dataDir: string, { cases, now }: Seeding): Promise<Story> {
  const store = new Store(dataDir)
  try {
    return await tellStory(store, now, cases > casesOfStory ? weeksOfHistory(cases) : 0)
  } finally {
    await store.close()
  }
}

/** Copies that are written in one transaction. */
const atOnce = 100

async function writeCopies(
  dataDir: string,
  story: Story,
  planned: readonly Planned[],
  { seed, onProgress }: Seeding,
): Promise<void> {
  const storeKey = await keyOf(dataDir)
  const fill = openToFill(databasePath(dataDir), storeKey)
  try {
    const people = new People(
      story.snapshots,
      seed,
      new Set(story.memberNames.flatMap((name) => name.split(' '))),
    )
    const slots = slotsOf(story, people)
    const rows = new Rows(slots, story.words)
    const copies = copiesOf(story, planned, slots, people)
    for (const [index, copy] of copies.entries()) {
      rows.write(copy, fill)
      if (index % atOnce === 0) fill.commit()
      onProgress?.(index, copies.length)
    }
    new Trail(story, rows).write(copies, fill)
    fill.finish()
  } finally {
    fill.close()
    storeKey.fill(0)
  }
}

async function keyOf(dataDir: string): Promise<Buffer> {
  const keyring = readKeyring(dataDir)
  if (keyring === null) throw new RangeError('the store that was made is not there')
  return (await unlockWithPassphrase(keyring, guide, demonstrationPassphrase, null)).storeKey
}

/** Days long before the panel was set up are of people’s lives. */
const daysBefore = 730

function slotsOf(story: Story, people: People): Slots {
  const oldest = addDays(new Date(story.founded).toISOString().slice(0, 10), -daysBefore)
  return new Slots(people.words(), (kind, text) =>
    kind === 'id' ? story.panelIds.has(text) : kind === 'day' && text < oldest,
  )
}

function copiesOf(story: Story, planned: readonly Planned[], slots: Slots, people: People): readonly Copy[] {
  const references = numberCases(planned)
  // As long as telling it took: the ids of one copy come after all of the one before.
  const idMs = idsTake(story)
  return planned.map(
    (one) =>
      new Copy(one, slots, {
        words: people.renamed(one.index, story.weeks * 7 + one.days),
        references: references.get(one.index) ?? new Map(),
        idMs: idMs * one.index,
      }),
  )
}

/** Milliseconds from the first id of the story to its last, and one more. */
function idsTake({ entries }: Story): number {
  const ids = entries.flatMap(({ entityId }) => (Id.safeParse(entityId).success ? (entityId ?? []) : []))
  const made = ids.map((id) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
  return Math.max(...made) - Math.min(...made) + 60_000
}
