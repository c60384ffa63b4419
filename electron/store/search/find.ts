import { nearness } from '../../../shared/kernel/near-word.ts'
import { begins, fitsWords, typedWords } from '../../../shared/kernel/typed-words.ts'
import type { Fits } from '../../../shared/kernel/typed-words.ts'
import type { Hit } from '../../../shared/search.ts'
import type { Hidden } from '../kept/hidden.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { actionHits } from './action-hits.ts'
import { caseHits } from './case-hits.ts'
import { findMeetings } from './find-meetings.ts'
import { matchOf, matching, nearMatchOf } from './match-entries.ts'
import type { Entries } from './match-entries.ts'
import { findInWords } from './page.ts'
import type { Looking } from './page.ts'
import { personHits } from './person-hits.ts'

/**
 * People first, since most searches are for somebody, with their cases; then cases, meetings, actions, and what says it:
 * records, letters, minutes, reviews and goals. What was typed begins a word of each; where little does, what a slip of
 * the finger may have meant follows.
 */
export async function find(
  db: ReadDb,
  { text, limit }: { readonly text: string; readonly limit: number },
  hidden: Hidden,
): Promise<Hit[]> {
  const words = typedWords(text)
  if (words.length === 0) return []
  const exact = shared(await hitsOf(db, { match: matchOf(words), words, fits: begins, hidden }, limit), limit)
  if (exact.length > 0) return exact
  const match = await nearMatchOf(db, words)
  if (match === null) return []
  const fits: Fits = (typed, word) => begins(typed, word) || nearness(typed, word) !== null
  return shared(await hitsOf(db, { match, words, fits, hidden }, limit), limit)
}

/** Nothing is found by words that are kept from whoever looks. */
const shownIn = (entries: Entries, { words, fits, hidden }: Looking): Entries =>
  new Map(
    [...entries].map(([kind, ids]) => [
      kind,
      ids.filter((id) => {
        const shown = hidden.foundBy.get(id)
        return shown === undefined || fitsWords(shown, words, fits)
      }),
    ]),
  )

type Kinds = readonly (readonly Hit[])[]

async function hitsOf(db: ReadDb, looking: Looking, limit: number): Promise<Kinds> {
  const { match, words, fits } = looking
  const entries = shownIn(await matching(db, match), looking)
  const people = await personHits(db, entries.get('person') ?? [], words)
  const meetings = await findMeetings(db, words, fits)
  return [
    people,
    await caseHits(
      db,
      entries.get('case') ?? [],
      people.map((person) => person.id),
    ),
    meetings.map(({ on: _on, ...hit }) => hit),
    await actionHits(db, entries.get('action') ?? []),
    await findInWords(db, looking, limit),
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
