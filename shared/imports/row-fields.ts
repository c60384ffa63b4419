import { readNhsNumberStatus } from '../nhs-number.ts'
import { longText, shortText } from './cells.ts'
import type { Cell } from './cells.ts'
import type { ReferralRow, TargetField } from './referral-row.ts'
import {
  readDate,
  readName,
  readOptionalNhsNumber,
  readOptionalPounds,
  readPostcode,
  readYesNo,
} from './values.ts'
import type { Reading } from './values.ts'

interface Field<T> {
  readonly clean: (raw: string) => Cell
  readonly read: (text: string, today: string) => Reading<T>
}

const short = (max: number) => (raw: string) => shortText(raw, max)
const long = (max: number) => (raw: string) => longText(raw, max)
const asIs = (text: string): Reading<string> => ({ value: text })
const needed = (text: string): Reading<string> => (text === '' ? { reason: 'missing' } : { value: text })
const date = (text: string, today: string): Reading<string> =>
  text === '' ? { reason: 'missing' } : readDate(text, today)

type FieldOf = { readonly [Name in TargetField]: Field<ReferralRow[Name]> }

const fields: FieldOf = {
  sourceId: { clean: short(60), read: needed },
  nhsNumber: { clean: short(60), read: readOptionalNhsNumber },
  nhsNumberStatus: { clean: short(120), read: (text) => ({ value: readNhsNumberStatus(text) }) },
  familyName: { clean: short(120), read: readName },
  givenName: { clean: short(120), read: readName },
  dateOfBirth: { clean: short(60), read: date },
  gender: { clean: short(60), read: asIs },
  postcode: { clean: short(40), read: readPostcode },
  team: { clean: short(120), read: asIs },
  worker: { clean: short(120), read: asIs },
  referredOn: { clean: short(60), read: date },
  reason: { clean: long(4000), read: asIs },
  legalStatus: { clean: short(120), read: asIs },
  section117: { clean: short(40), read: readYesNo },
  indicativePence: { clean: short(60), read: readOptionalPounds },
  weeklyContributionPence: { clean: short(60), read: readOptionalPounds },
  financialAssessment: { clean: short(120), read: asIs },
  communicationNeeds: { clean: long(2000), read: asIs },
  consentToShare: { clean: short(40), read: readYesNo },
  sharingObjection: { clean: short(40), read: objection },
  requestedBecause: { clean: short(300), read: asIs },
}

function objection(text: string): Reading<boolean> {
  const reading = text.toLowerCase() === 'none' ? { value: false } : readYesNo(text)
  return 'reason' in reading ? reading : { value: reading.value ?? false }
}

/** What has been read of a row so far. */
export type Values = { -readonly [Name in TargetField]?: ReferralRow[Name] }

/** Reads one cell into `values`; says why where it can't. */
export function readCell<Name extends TargetField>(
  values: Values,
  field: Name,
  raw: string,
  today: string,
): string | null {
  const { clean, read }: Field<ReferralRow[Name]> = fields[field]
  const cell = clean(raw)
  if ('reason' in cell) return cell.reason
  const reading = read(cell.text, today)
  if ('reason' in reading) return reading.reason
  values[field] = reading.value
  return null
}
