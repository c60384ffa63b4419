import type { CommonRecord, RecordMember } from '../../../shared/records.ts'
import type { Side } from '../../../shared/text.ts'
import { neitherSideWords, sideWords } from '../../../shared/words.ts'

export const sideName = (side: Side | null): string => (side === null ? neitherSideWords : sideWords[side])

/** The agency's own name with its side, so that neither has to know the other's organisations. */
export function agencyOf(record: Pick<CommonRecord, 'agencies'>, side: Side | null): string {
  return side === null ? neitherSideWords : `${sideWords[side]}: ${record.agencies[side].name}`
}

/** "Dr Miriam Okafor, consultant psychiatrist" as the record has them. */
export const memberLine = (member: RecordMember): string =>
  [member.name, member.title].filter((part) => part !== '').join(', ')

/** Ten digits in the groups they are read out in: 999 033 4013. */
export const nhsNumberText = (digits: string): string => digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')
