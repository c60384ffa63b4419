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

/**
 * A term is read with wherever it stands, so that few are: most slips are behind the first letters, and only where nothing
 * that begins so comes near are more looked through; all of them, most of which are identifiers, last.
 */
async function nearWords(db: ReadDb, typed: string): Promise<string[]> {
  if (slipsForgiven(typed) === 0) return []
  for (const starts of startsTried(typed)) {
    const alike: string[] = []
    for (const start of starts) alike.push(...(await termsFrom(db, start)))
    const near = nearest(typed, alike)
    if (near.length > 0) return near
  }
  return []
}

/** How a word may begin that was meant, the likeliest first. */
const startsTried = (typed: string): readonly (readonly string[])[] => [
  ...(typed.length > longStart + 2 ? [[typed.slice(0, longStart)]] : []),
  [typed.slice(0, 3)],
  startsMeant(typed),
  ...(slipsForgiven(typed) < 2 ? [] : [['']]),
]
const longStart = 5

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
