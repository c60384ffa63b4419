import type { Person } from '../../../shared/people.ts'
import { sharingBlock } from '../../../shared/rules/sharing.ts'
import type { TimelineReader } from '../../../shared/timeline.ts'
import { selectObjections } from '../facts/select-objections.ts'
import { selectTold } from '../kept/objection-words.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** As for a pack: an objection holds it until a named person has decided to share with that agency (DESIGN §7.4). */
export async function heldFrom(
  db: ReadDb,
  person: Person,
  reader: TimelineReader | null,
): Promise<string | null> {
  if (reader === null || reader === 'person') return null
  const objections = (await selectObjections(db, [person.id])).get(person.id) ?? []
  const block = sharingBlock(reader, person, objections)
  if (block === null) return null
  const told = await selectTold(db, [person.id])
  return told.has(`${person.id} ${reader}`) ? null : block
}
