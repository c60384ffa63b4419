import { toCase } from '../facts/to-case.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import { selectPeopleById } from '../facts/select-people.ts'
import { selectObjections } from '../facts/select-objections.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectSharingOf } from '../facts/select-sharing.ts'

/** The items among these about which a named person has yet to decide what each agency is told. */
export async function selectUnsettled(db: ReadDb, items: readonly Row<'agendaItem'>[]): Promise<string[]> {
  const rows = await selectCaseRows(
    db,
    items.flatMap(({ caseId }) => caseId ?? []),
  )
  const cases = new Map(rows.map((row) => [row.id, toCase(row)]))
  const personIds = rows.map(({ personId }) => personId)
  const people = await selectPeopleById(db, personIds)
  const objections = await selectObjections(db, personIds)
  const sharing = await selectSharingOf(db, items, { cases, people, objections })
  return items.flatMap(({ id }) => (sharing(id).some(({ decision }) => decision === null) ? [id] : []))
}
