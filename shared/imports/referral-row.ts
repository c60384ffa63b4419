import { foldName } from './fold-name.ts'
import { targetFields } from './fields.ts'
import type { ReferralRow } from './fields.ts'

type Sent = Pick<ReferralRow, 'side' | 'sourceId' | 'referredOn'>

/**
 * What a referral is known again by: the agency's own identifier and the day it was sent. NHS number, name, postcode
 * and words may be corrected: it is still that referral. Without an identifier, the day and the birth date as sent:
 * there `knowAgain` says which of those it is.
 */
export const referralKey = (row: Sent & Pick<ReferralRow, 'dateOfBirth'>): string =>
  row.sourceId === '' ? keyWithoutId(row) : [row.side, row.sourceId.toUpperCase(), row.referredOn].join('|')

export const keyWithoutId = (row: Omit<Sent, 'sourceId'> & Pick<ReferralRow, 'dateOfBirth'>): string =>
  [row.side, '', row.referredOn, row.dateOfBirth].join('|')

type WhoSent = Pick<ReferralRow, 'nhsNumber' | 'familyName' | 'dateOfBirth'>

/**
 * How much two rows under one key say the same of the person: 0 is nothing at all, and then they are not one referral:
 * an identifier was mistyped, or given twice.
 */
export function inCommon(one: WhoSent, other: WhoSent): number {
  const number = one.nhsNumber !== null && one.nhsNumber === other.nhsNumber ? 3 : 0
  const born = one.dateOfBirth === other.dateOfBirth ? 2 : 0
  return number + born + (foldName(one.familyName) === foldName(other.familyName) ? 1 : 0)
}

/** Whether a row repeats one before it; without an identifier only where it says the very same. */
export const isRepeated = (one: ReferralRow, other: ReferralRow): boolean =>
  one.sourceId === ''
    ? other.sourceId === '' && targetFields.every((field) => one[field] === other[field])
    : inCommon(one, other) > 0
