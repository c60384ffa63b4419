import type { Statement } from '../../../shared/records.ts'
import { answersFor } from '../../../shared/rules/answers-for.ts'
import { sideWords } from '../../../shared/words.ts'
import type { SignedRecord } from './signed-record.ts'

/**
 * Each who agreed or disagreed for an agency, as the record says, and whose statement is not there: a sentence each.
 * They may have had no right to sign, or not have signed; or somebody took their statement out.
 */
export const unsignedAgreements = (record: SignedRecord, agreed: readonly Statement[]): string[] =>
  record.attendance.flatMap(({ memberId, name, side }) => {
    const stood = side === null ? null : answersFor({ id: memberId, side }, record)
    if (stood === null || side === null) return []
    if (agreed.some(({ signer }) => signer.memberId === memberId)) return []
    const did = stood === 'dissent' ? 'disagreed' : 'agreed'
    return [`No statement by ${name}, who ${did} for ${sideWords[side].toLowerCase()}.`]
  })
