import type { Statement } from '../../../shared/records.ts'
import { answersFor } from '../../../shared/rules/answers-for.ts'
import { isAgreeWords, voidWords } from '../../proof/statement.ts'
import type { SignedRecord } from './signed-record.ts'

/** A day: clocks of two computers differ, and one that is set right goes back; a year before the meeting is neither. */
const clocksDiffer = 86_400_000

/**
 * What a statement says that the record says otherwise: who signs, for whom, where they stood, which meeting, when and
 * in which words. The right to sign is in no record, so it is not asked about.
 */
export function unlikeRecord(statement: Statement, record: SignedRecord): string[] {
  return [
    ...unlikeMeeting(statement, record),
    ...unlikeSigner(statement, record),
    ...unlikeAgency(statement, record),
    ...(saysItsWords(statement) ? [] : ['its words are not those that a signatory is shown']),
    ...unlikeTime(statement, record),
  ]
}

const unlikeMeeting = ({ meeting }: Statement, record: SignedRecord): string[] =>
  meeting.id === record.meeting.id && meeting.heldOn === record.meeting.heldOn
    ? []
    : ['is of another meeting or day than the record']

function unlikeSigner({ kind, signer, items }: Statement, record: SignedRecord): string[] {
  const there = record.attendance.find((one) => one.memberId === signer.memberId)
  if (there === undefined) return ['signed by somebody whom the record does not name']
  if (there.side !== signer.agency) return ['signed for an agency that the record does not give its signer']
  const names =
    there.name === signer.name && there.title === signer.role
      ? []
      : ['names its signer otherwise than the record']
  if (kind === 'void') return names
  const stood = answersFor({ id: signer.memberId, side: signer.agency }, record)
  if (stood === null) return [...names, 'signed by somebody who took no part in the decision']
  const given = items.find((item) => item.recordId === record.recordId)?.position
  return given === stood ? names : [...names, `says “${given}”; the record says “${stood}”`]
}

function unlikeAgency({ signer }: Statement, { agencies }: SignedRecord): string[] {
  const { name, odsCode } = agencies[signer.agency]
  return signer.agencyName === name && signer.odsCode === odsCode
    ? []
    : ['signed for an agency whose name or ODS code is not the record’s']
}

const saysItsWords = ({ kind, statement }: Statement): boolean =>
  kind === 'agree' ? isAgreeWords(statement) : statement.startsWith(voidWords(''))

function unlikeTime({ claimedAt }: Statement, { decision }: SignedRecord): string[] {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(claimedAt)) return ['claims no time']
  return Date.parse(claimedAt) < Date.parse(decision.readBackAt) - clocksDiffer
    ? ['claims to be signed before the record was read back']
    : []
}
