import type { Hit } from '../../../shared/search.ts'
import { nearness } from '../../../shared/kernel/near-word.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { actionHits } from './action-hits.ts'
import { caseHits } from './case-hits.ts'
import { findMeetings } from './find-meetings.ts'
import { exactEntries, nearEntries } from './match-entries.ts'
import type { Entries } from './match-entries.ts'
import { personHits } from './person-hits.ts'
import { fitsWords, typedWords } from './typed-words.ts'

/**
 * People first, since most searches are for somebody, with their cases; then cases, meetings and actions. What was
 * typed begins a word of each; where little does, what a slip of the finger may have meant follows.
 */
export async function find(
  db: ReadDb,
  { text, limit }: { readonly text: string; readonly limit: number },
  foundBy: ReadonlyMap<string, string>,
): Promise<Hit[]> {
  const words = typedWords(text)
  if (words.length === 0) return []
  const begins = (typed: string, word: string): boolean => word.startsWith(typed)
  const near = (typed: string, word: string): boolean => begins(typed, word) || nearness(typed, word) !== null
  const exact = shared(
    await hitsOf(db, shownIn(await exactEntries(db, words), foundBy, [words, begins]), words, begins),
    limit,
  )
  if (exact.length > 0) return exact
  return shared(
    await hitsOf(db, shownIn(await nearEntries(db, words), foundBy, [words, near]), words, near),
    limit,
  )
}

type Typed = readonly [words: readonly string[], fits: (typed: string, word: string) => boolean]

/** Nothing is found by words that are kept from whoever looks. */
const shownIn = (entries: Entries, foundBy: ReadonlyMap<string, string>, [words, fits]: Typed): Entries =>
  new Map(
    [...entries].map(([kind, ids]) => [
      kind,
      ids.filter((id) => {
        const shown = foundBy.get(id)
        return shown === undefined || fitsWords(shown, words, fits)
      }),
    ]),
  )

type Kinds = readonly (readonly Hit[])[]

async function hitsOf(
  db: ReadDb,
  entries: Entries,
  words: readonly string[],
  fits: (typed: string, word: string) => boolean,
): Promise<Kinds> {
  const people = await personHits(db, entries.get('person') ?? [], words)
  return [
    people,
    await caseHits(
      db,
      entries.get('case') ?? [],
      people.map((person) => person.id),
    ),
    await findMeetings(db, words, fits),
    await actionHits(db, entries.get('action') ?? []),
  ]
}

/** Every kind gets its part of the list; what one does not need, the others get, in their order. */
function shared(kinds: Kinds, limit: number): Hit[] {
  const part = Math.max(1, Math.floor(limit / kinds.length))
  const counts = kinds.map((hits) => Math.min(part, hits.length))
  let left = limit - counts.reduce((sum, count) => sum + count, 0)
  return kinds
    .map((hits, kind) => {
      const count = counts[kind] ?? 0
      const more = Math.max(0, Math.min(left, hits.length - count))
      left -= more
      return hits.slice(0, count + more)
    })
    .flat()
    .slice(0, limit)
}
