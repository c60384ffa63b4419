import type { Hit } from '../../../shared/search.ts'
import { searchWords } from '../people/person-fits.ts'
import type { ReadDb } from '../schema.ts'
import { findActions } from './find-actions.ts'
import { findCases } from './find-cases.ts'
import { findMeetings } from './find-meetings.ts'
import { findPeople } from './find-people.ts'

/** People first, since most searches are for somebody; then cases, meetings and actions, each kind up to the limit. */
export async function find(db: ReadDb, text: string, limit: number): Promise<Hit[]> {
  if (searchWords(text).length === 0) return []
  const hits = [
    ...(await findPeople(db, text, limit)),
    ...(await findCases(db, text, limit)),
    ...(await findMeetings(db, text, limit)),
    ...(await findActions(db, text, limit)),
  ]
  return hits.slice(0, limit)
}
