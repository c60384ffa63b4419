import { sql } from 'kysely'
import { startsMeant } from '../../../shared/kernel/near-word.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Behind every letter that a term may have. */
const last = '\u{10ffff}'

/** All the terms that begin with one of these, each looked up by itself, in one statement. */
export async function termsThatBegin(db: ReadDb, starts: readonly string[]): Promise<string[]> {
  const found = sql<{
    readonly term: string
  }>`(select distinct t.term from json_each(${JSON.stringify(starts)}) s
    cross join "searchTerm" t where t.term >= s.value and t.term < s.value || ${last})`
  const rows = await db.selectFrom(found.as<'near'>('near')).select('near.term').execute()
  return rows.map(({ term }) => term)
}

/**
 * How every word begins that one slip within the first three letters turns `typed` into, which is then gone through letter
 * by letter (nearness): a term is read with wherever it stands, and those that only begin with the same letter are most
 * of a language. Of what stands in place of a letter, or is left out, those are tried that some term has there.
 */
export async function startsOneSlipAway(db: ReadDb, typed: string): Promise<readonly string[]> {
  // A letter of two units is not cut in half.
  if (/[\ud800-\udfff]/.test(typed)) return startsMeant(typed)
  const [one = '', two = ''] = typed
  const second = await lettersAfter(db, one)
  const third = await lettersAfter(db, one + two)
  const rest = (from: number): string => typed.slice(from)
  return [
    // One too few was typed, or another.
    ...second.flatMap((letter) => [one + letter + rest(1), one + letter + rest(2)]),
    ...third.flatMap((letter) => [one + two + letter + rest(2), one + two + letter + rest(3)]),
    two + typed,
    // One too many.
    rest(1),
    one + rest(2),
    one + two + rest(3),
    // Two of them the other way round.
    ...[0, 1, 2].map((at) => swapped(typed, at)),
  ]
}

const swapped = (typed: string, at: number): string =>
  typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2)

/** Which letters any term has behind these: from each the next is looked up, whatever stands between. */
async function lettersAfter(db: ReadDb, start: string): Promise<string[]> {
  const first = (from: ReturnType<typeof sql>) => sql`(select substr(term, 1, ${start.length + 1})
    from "searchTerm" where term > ${from} and term < ${start + last} order by term limit 1)`
  const found = sql<{ readonly begins: string }>`(with recursive "next" ("begins") as (
      select ${first(sql`${start}`)}
      union all
      select ${first(sql`"next"."begins" || ${last}`)} from "next" where "next"."begins" is not null
    ) select "begins" from "next" where "begins" is not null)`
  const rows = await db.selectFrom(found.as<'found'>('found')).select('found.begins').execute()
  return rows.map(({ begins }) => begins.slice(start.length))
}
