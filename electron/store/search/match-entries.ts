import { sql } from 'kysely'
import { nearness, slipsForgiven, startsMeant } from '../../../shared/kernel/near-word.ts'
import type { HitKind } from '../../../shared/search.ts'
import type { ReadDb } from '../kernel/schema.ts'

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

/** Most terms are identifiers, and nobody meant those: all are read only where nothing that begins alike comes near. */
async function nearWords(db: ReadDb, typed: string): Promise<string[]> {
  if (slipsForgiven(typed) === 0) return []
  const alike: string[] = []
  for (const start of startsMeant(typed)) alike.push(...(await termsFrom(db, start)))
  const near = nearest(typed, alike)
  return near.length > 0 || slipsForgiven(typed) < 2 ? near : nearest(typed, await termsFrom(db, ''))
}

async function termsFrom(db: ReadDb, start: string): Promise<string[]> {
  const from = db.selectFrom('searchTerm').select('term').where('term', '>=', start)
  const rows = await from.where('term', '<', `${start}\u{10ffff}`).execute()
  return rows.map(({ term }) => term)
}

function nearest(typed: string, terms: readonly string[]): string[] {
  return terms
    .map((term) => ({ term, away: nearness(typed, term) }))
    .filter(({ away }) => away !== null)
    .toSorted((a, b) => (a.away ?? 0) - (b.away ?? 0) || a.term.length - b.term.length)
    .slice(0, mostNearWords)
    .map(({ term }) => term)
}

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
