import { frozenFields } from '../../../shared/people-corrections.ts'
import type { ContradictedRecord } from '../../../shared/people-corrections.ts'
import type { Person } from '../../../shared/people.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { requireAsFrozen } from '../facts/as-frozen.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { inForce, selectTakenBack } from '../facts/taken-back.ts'
import { selectPerson } from '../facts/select-people.ts'

/** Records of a person's cases, in their latest version, that say who they are otherwise than it is known now. */
export async function contradictedRecords(db: ReadDb, personId: string): Promise<ContradictedRecord[]> {
  const person = await selectPerson(db, personId)
  const rows = await db
    .selectFrom('record')
    .innerJoin('case', 'case.id', 'record.caseId')
    .selectAll('record')
    .select('case.reference')
    .where('case.personId', '=', person.id)
    .orderBy('record.recordVersion')
    .execute()
  await requireAsFrozen(db, rows)
  const back = await selectTakenBack(
    db,
    'id',
    rows.map(({ id }) => id),
  )
  const latest = new Map(inForce(rows, back).map((row) => [row.id, row]))
  return [...latest.values()]
    .flatMap((row): ContradictedRecord[] => {
      const record = JSON.parse(row.decisionJson) as DecisionRecord
      const fields = differingFields(record, person)
      const { id: recordId, recordVersion, caseId, reference: caseReference } = row
      const { heldOn } = record.meeting
      return fields.length === 0 ? [] : [{ recordId, recordVersion, caseId, caseReference, heldOn, fields }]
    })
    .toSorted((a, b) => b.heldOn.localeCompare(a.heldOn) || b.recordId.localeCompare(a.recordId))
}

const differingFields = (record: DecisionRecord, person: Person): ContradictedRecord['fields'] =>
  frozenFields
    .map((field) => ({ field, recordSays: record.person[field] ?? '', now: person[field] ?? '' }))
    .filter(({ recordSays, now }) => recordSays !== now)
