import { foldName } from './fold-name.ts'
import type { NhsNumberStatusCode } from '../kernel/nhs-number.ts'
import type { Side } from '../kernel/text.ts'

/** One accepted row of an agency's export: one request about one person. Dates are ISO, amounts integer pence. */
export interface ReferralRow {
  readonly side: Side
  /** The identifier in the sending system. */
  readonly sourceId: string
  readonly nhsNumber: string | null
  /** Null: the export does not say, or in words that are none of the national ones. */
  readonly nhsNumberStatus: NhsNumberStatusCode | null
  readonly familyName: string
  readonly givenName: string
  readonly dateOfBirth: string
  readonly gender: string
  readonly addressLine1: string
  readonly addressLine2: string
  readonly town: string
  /** `NG5 7ZZ`; empty where not given. */
  readonly postcode: string
  readonly team: string
  readonly worker: string
  readonly referredOn: string
  readonly reason: string
  readonly legalStatus: string
  readonly section117: boolean | null
  /** A year. */
  readonly indicativePence: number | null
  readonly weeklyContributionPence: number | null
  /** As exported, such as "Completed"; see `readFinancialAssessment`. */
  readonly financialAssessment: string
  readonly communicationNeeds: string
  readonly consentToShare: boolean | null
  /** True for a recorded objection, and for a recorded "no" to sharing: a refusal of consent is one. */
  readonly sharingObjection: boolean
  readonly requestedBecause: string
}

/** What a column of an export can hold. */
export const targetFields = [
  'sourceId',
  'nhsNumber',
  'nhsNumberStatus',
  'familyName',
  'givenName',
  'dateOfBirth',
  'gender',
  'addressLine1',
  'addressLine2',
  'town',
  'postcode',
  'team',
  'worker',
  'referredOn',
  'reason',
  'legalStatus',
  'section117',
  'indicativePence',
  'weeklyContributionPence',
  'financialAssessment',
  'communicationNeeds',
  'consentToShare',
  'sharingObjection',
  'requestedBecause',
] as const satisfies readonly (keyof ReferralRow)[]
export type TargetField = (typeof targetFields)[number]

/**
 * A file without these columns is not read by itself (but see `fieldsToName`). A row may still leave its NHS number and
 * its identifier blank, and no more.
 */
export const requiredFields = [
  'sourceId',
  'nhsNumber',
  'familyName',
  'givenName',
  'dateOfBirth',
  'referredOn',
] as const satisfies readonly TargetField[]

/** What somebody must name a column for: a file may have no identifiers of the agency's own. */
export const fieldsToName = requiredFields.filter((field) => field !== 'sourceId')

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
