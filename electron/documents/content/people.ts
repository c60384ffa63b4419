import type { RecordOther } from '../../../shared/record-others.ts'
import type { CommonRecord, RecordMember } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { guestPartWords, neitherSideWords, sideWords, wordFor } from '../../../shared/words.ts'

export const sideName = (side: Side | null): string => (side === null ? neitherSideWords : sideWords[side])

/** The agency's own name with its side, so that neither has to know the other's organisations. */
export function agencyOf(record: Pick<CommonRecord, 'agencies'>, side: Side | null): string {
  return side === null ? neitherSideWords : `${sideWords[side]}: ${record.agencies[side].name}`
}

/** "Dr Miriam Okafor, consultant psychiatrist" as the record has them. */
export const memberLine = (member: RecordMember): string =>
  [member.name, member.title].filter((part) => part !== '').join(', ')

/** "Advocate, Harrow Vale Voices"; of a guest what they are, where that was said. */
export function otherRole({ part, title }: Pick<RecordOther, 'part' | 'title'>): string {
  const word = wordFor(guestPartWords, part)
  if (title === '') return word
  return part === 'guest' ? title : `${word}, ${title}`
}

/** "Carys Bevan, advocate, Harrow Vale Voices". */
export const otherLine = (other: Omit<RecordOther, 'audience'>): string => {
  const role =
    other.part === 'guest' && other.title !== '' ? `${other.title}, guest` : inSentence(otherRole(other))
  return `${other.name}, ${role}${other.side === null ? '' : ` (${sideWords[other.side].toLowerCase()})`}`
}

const inSentence = (words: string): string => `${words[0]?.toLowerCase() ?? ''}${words.slice(1)}`

/** Ten digits in the groups they are read out in: 999 033 4013. */
export const nhsNumberText = (digits: string): string => digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')
