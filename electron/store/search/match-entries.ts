import { sql } from 'kysely'
import { nearness, slipsForgiven, startsMeant } from '../../../shared/kernel/near-word.ts'
import type { HitKind } from '../../../shared/search.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { startsOneSlipAway, termsThatBegin } from './near-starts.ts'

export type EntryKind = Exclude<HitKind, 'meeting'>
export type Entries = ReadonlyMap<EntryKind, readonly string[]>

// More say nothing more to a reader, and would only be sorted to be thrown away.
const mostEntries = 400
const mostNearWords = 24

const quoted = (word: string): string => `"${word}"`

/** What matches rows that have, for each typed word, a word which begins with it. */
export const matchOf = (words: readonly string[]): string =>
  words.map((word) => `${quoted(word)}*`).join(' AND ')

/** What matches rows that have, for each typed word, one that it may have been meant for; null: nothing may be forgiven. */
export async function nearMatchOf(db: ReadDb, words: readonly string[]): Promise<string | null> {
  if (words.every((word) => slipsForgiven(word) === 0)) return null
  const choices: string[][] = []
  for (const word of words) choices.push([`${quoted(word)}*`, ...(await nearWords(db, word)).map(quoted)])
  return choices.map((words) => `(${words.join(' OR ')})`).join(' AND ')
}

/**
 * A term is read with wherever it stands, so that few are: most slips are behind the first letters, and only where nothing
 * that begins so comes near are more looked through; all of them, most of which are identifiers, last.
 */
async function nearWords(db: ReadDb, typed: string): Promise<string[]> {
  const most = slipsForgiven(typed)
  if (most === 0) return []
  const tries: (() => Promise<string[]>)[] = [
    ...(typed.length > longStart + 2 ? [() => termsThatBegin(db, [typed.slice(0, longStart)])] : []),
    () => termsThatBegin(db, [typed.slice(0, 3)]),
    ...(most === 1
      ? [async () => termsThatBegin(db, await startsOneSlipAway(db, typed))]
      : [() => termsThatBegin(db, startsMeant(typed)), () => termsThatBegin(db, [''])]),
  ]
  for (const look of tries) {
    const near = nearest(typed, await look())
    if (near.length > 0) return near
  }
  return []
}
const longStart = 5

function nearest(typed: string, terms: readonly string[]): string[] {
  return terms
    .map((term) => ({ term, away: nearness(typed, term) }))
    .filter(({ away }) => away !== null)
    .toSorted(
      (a, b) =>
        (a.away ?? 0) - (b.away ?? 0) ||
        a.term.length - b.term.length ||
        startOf(typed, a.term) - startOf(typed, b.term) ||
        (a.term < b.term ? -1 : 1),
    )
    .slice(0, mostNearWords)
    .map(({ term }) => term)
}

/** What begins as it was typed before what begins with one of its other letters. */
const startOf = (typed: string, term: string): number => typed.indexOf(term.slice(0, 1))

/** People, cases and actions that match, the newest first. */
export async function matching(db: ReadDb, match: string): Promise<Entries> {
  const rows = await db
    .selectFrom('searchText')
    .innerJoin('searchEntry', 'searchEntry.id', 'searchText.rowid')
    .select(['searchEntry.kind', 'searchEntry.entityId'])
    .where(sql<boolean>`"searchText" match ${match}`)
    .where('searchEntry.kind', 'in', ['person', 'case', 'action'])
    .orderBy('searchText.rowid', 'desc')
    .limit(mostEntries)
    .execute()
  const byKind = Map.groupBy(rows, (row) => row.kind)
  return new Map([...byKind].map(([kind, of]) => [kind, of.map((row) => row.entityId)]))
}
