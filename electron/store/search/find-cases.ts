import type { Hit } from '../../../shared/search.ts'
import { nameOf } from '../people/to-person.ts'
import type { ReadDb } from '../schema.ts'
import { holdsWords, roughly, wordsOf } from './folded-text.ts'

/** By reference or by what the panel is asked, the newest first. */
export async function findCases(db: ReadDb, text: string, limit: number): Promise<Hit[]> {
  const words = wordsOf(text)
  const rows = await db
    .selectFrom('case')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['case.id', 'case.reference', 'case.ask', 'person.familyName', 'person.givenName'])
    .where((eb) =>
      eb.and(
        words.map((word) =>
          eb.or([eb('case.reference', 'like', roughly(word)), eb('case.ask', 'like', roughly(word))]),
        ),
      ),
    )
    .orderBy('case.openedAt', 'desc')
    .orderBy('case.id', 'desc')
    .execute()
  return rows
    .filter((row) => holdsWords(`${row.reference} ${row.ask}`, words))
    .slice(0, limit)
    .map((row) => ({
      kind: 'case',
      id: row.id,
      title: `${row.reference} · ${nameOf(row)}`,
      note: firstLine(row.ask),
    }))
}

/** A list shows one line of it. */
export const firstLine = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`
}
