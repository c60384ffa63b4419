import type { AgencyRecord } from '../../../shared/records.ts'
import { otherRole } from '../content/people.ts'
import { csvText } from './csv-text.ts'

const personColumns = [
  'record_id',
  'record_version',
  'nhs_number',
  'nhs_number_status',
  'la_person_id',
  'family_name',
  'given_name',
  'date_of_birth',
  'postcode',
]

export function personCsv({ recordId, recordVersion, person }: AgencyRecord): string {
  const row = {
    record_id: recordId,
    record_version: recordVersion,
    nhs_number: person.nhsNumber ?? '',
    nhs_number_status: person.nhsNumberStatus ?? '',
    la_person_id: person.councilId ?? '',
    family_name: person.familyName,
    given_name: person.givenName,
    date_of_birth: person.dateOfBirth,
    postcode: person.postcode,
  }
  return csvText(personColumns, [row])
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
