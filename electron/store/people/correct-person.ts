import { newId } from '../../../shared/kernel/ids.ts'
import { correctedFields } from '../../../shared/people-corrections.ts'
import type { CorrectedField, PersonChanges, PersonCorrection } from '../../../shared/people-corrections.ts'
import { hasName } from '../../../shared/kernel/person-name.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { ownFactsWith } from './written.ts'
import type { Row } from '../kernel/schema.ts'
import { addCorrections } from './corrections.ts'
import { foldedName } from './folded-name.ts'
import { keepFormer } from './former-identity.ts'
import { matchSameNumber, numberFrom } from './same-number.ts'
import { selectPerson, selectPersonRow } from '../facts/select-people.ts'

type PersonRow = Row<'person'>

/** Puts right who somebody is, and keeps what was known, by whom it was changed and why. */
export const correctPerson: CommandHandler<'people.correct'> = async (tx, input, context) => {
  const { personId, version, changes, reason, source } = input
  const row = await selectPersonRow(tx, personId)
  const next = { ...corrected(row, changes), ...statusOf(row, changes) }
  const changed = changesBetween(row, next)
  if (changed.length === 0) throw invalid({ changes: 'nothing would change' })
  refuseUnsound(next, context.today)
  const former = await keepFormer(tx, row, next)
  const columns = { ...columnsOf(next, changed), ...former }
  await updateRow(tx, 'person', row.id, version, { ...columns, ...ownFactsWith(row, columns) }, context)
  const kept = { id: newId(), personId: row.id, at: context.at, memberId: context.who.memberId }
  await addCorrections(tx, [{ ...kept, source, reason, changes: changed }])
  const person = await selectPerson(tx, row.id)
  if (person.nhsNumber !== null && person.nhsNumber !== row.nhsNumber)
    await matchSameNumber(tx, person, person.nhsNumber)
  return person
}

/** As they are with what is put right. */
export function corrected(row: PersonRow, { nhsNumber, ...given }: PersonChanges): PersonRow {
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const next: PersonRow = { ...row, ...told }
  if (nhsNumber !== undefined) next.nhsNumber = numberFrom(nhsNumber)
  return { ...next, healthId: next.healthId || null, councilId: next.councilId || null }
}

function changesBetween(row: PersonRow, next: PersonRow): PersonCorrection['changes'][number][] {
  return correctedFields
    .map((field) => ({ field, before: row[field] ?? '', after: next[field] ?? '' }))
    .filter(({ before, after }) => before !== after)
}

function refuseUnsound(next: PersonRow, today: string): void {
  if (!hasName(next)) throw invalid({ familyName: 'one name at least' })
  if (next.dateOfBirth > today) throw invalid({ dateOfBirth: 'in the future' })
}

/** What was said of a number that is no longer theirs, such as "traced", goes with it. */
function statusOf(row: PersonRow, changes: PersonChanges): Pick<PersonRow, 'nhsNumberStatus'> {
  const nhsNumber = changes.nhsNumber === undefined ? row.nhsNumber : numberFrom(changes.nhsNumber)
  const { nhsNumberStatus } = changes
  if (nhsNumber === null && (nhsNumberStatus === '01' || nhsNumberStatus === '02'))
    throw invalid({ nhsNumberStatus: 'there is no number' })
  if (nhsNumberStatus !== undefined) return { nhsNumberStatus }
  const isAnother = nhsNumber !== row.nhsNumber
  return { nhsNumberStatus: isAnother ? null : row.nhsNumberStatus }
}

function columnsOf(next: PersonRow, changed: readonly { readonly field: CorrectedField }[]) {
  const columns = Object.fromEntries(changed.map(({ field }) => [field, next[field]])) as Partial<PersonRow>
  const { id: _id, ...rest } = columns
  return { ...rest, foldedName: foldedName(next) }
}
