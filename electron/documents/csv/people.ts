import { leftOut, toldIn } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import type { PersonTold } from '../../../shared/record-person.ts'
import type { AgencyRecord, RecordPerson } from '../../../shared/records.ts'
import { otherRole } from '../content/people.ts'
import { isWhole } from '../../../shared/record-support.ts'
import { csvText } from './csv-text.ts'

type PersonCell = readonly [column: string, text: (person: RecordPerson) => string]

/** Of a record of the second version. */
const isLater = (field: keyof PersonTold): boolean => field === 'gender'

/** In the order of the columns. */
const personCells: Told<PersonTold, PersonCell> = {
  nhsNumber: ['nhs_number', ({ nhsNumber }) => nhsNumber ?? ''],
  nhsNumberStatus: ['nhs_number_status', ({ nhsNumberStatus }) => nhsNumberStatus ?? ''],
  councilId: ['la_person_id', ({ councilId }) => councilId ?? ''],
  familyName: ['family_name', ({ familyName }) => familyName],
  givenName: ['given_name', ({ givenName }) => givenName],
  dateOfBirth: ['date_of_birth', ({ dateOfBirth }) => dateOfBirth],
  postcode: ['postcode', ({ postcode }) => postcode],
  gender: ['gender', ({ gender }) => gender],
  healthId: leftOut('health’s own number'),
  communicationNeeds: leftOut('read by people: it is in the record’s own pages'),
}

export function personCsv(record: AgencyRecord): string {
  const { recordId, recordVersion, person } = record
  const cells = toldIn(personCells)
    .filter(([field]) => isWhole(record) || !isLater(field))
    .map(([, [column, text]]) => [column, text(person)] as const)
  const row = { record_id: recordId, record_version: recordVersion, ...Object.fromEntries(cells) }
  return csvText(['record_id', 'record_version', ...cells.map(([column]) => column)], [row])
}

const attendanceColumns = [
  'record_id',
  'record_version',
  'name',
  'role',
  'ods_code',
  'registration',
  'present',
  'voted',
  'dissent_reason',
]

/** One row a member: the state recorded for this item, the position taken, and a dissenter's own words. Then who else was there. */
export function attendanceCsv(record: AgencyRecord): string {
  const answers = new Map(record.agreements.map((agreement) => [agreement.member.memberId, agreement]))
  const rows = record.attendance.map((member) => {
    const answer = answers.get(member.memberId)
    return {
      record_id: record.recordId,
      record_version: record.recordVersion,
      name: member.name,
      role: member.title,
      ods_code: member.side === null ? '' : record.agencies[member.side].odsCode,
      registration: member.registration,
      present: member.state,
      voted: answer?.position ?? '',
      dissent_reason: answer?.position === 'disagree' ? answer.words : '',
    }
  })
  const others = (record.othersPresent ?? []).map((other) => ({
    record_id: record.recordId,
    record_version: record.recordVersion,
    name: other.name,
    role: otherRole(other),
    ods_code: other.side === null ? '' : record.agencies[other.side].odsCode,
    registration: '',
    present: 'present',
    voted: '',
    dissent_reason: '',
  }))
  return csvText(attendanceColumns, [...rows, ...others])
}
