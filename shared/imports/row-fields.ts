import { readNhsNumberStatus } from '../kernel/nhs-number.ts'
import { readAmount } from './amounts.ts'
import { longText, shortText } from './cells.ts'
import type { Cell } from './cells.ts'
import { britishDates } from './date-column.ts'
import type { DateStyle } from './date-column.ts'
import { readIdentifier } from './identifiers.ts'
import type { IdEvidence } from './identifiers.ts'
import type { ReferralRow, TargetField } from './referral-row.ts'
import { softened, unmarked } from './text-mark.ts'
import type { MarkKind } from './text-mark.ts'
import { readDate, readName, readOptionalNhsNumber, readPostcode, readYesNo } from './values.ts'
import type { Reading } from './values.ts'

/** What the other rows of a file say about how this one is written. */
export interface FileStyle {
  /** ISO date; nothing may be later. */
  readonly today: string
  /** Day first where a column is not named. */
  readonly dates: Readonly<Partial<Record<TargetField, DateStyle>>>
  readonly ids: IdEvidence
}

interface Field<T> {
  readonly kind: MarkKind
  readonly clean: (raw: string) => Cell
  readonly read: (text: string, style: FileStyle) => Reading<T>
}

const short = (max: number) => (raw: string) => shortText(raw, max)
const name = (raw: string): Cell => shortText(softened(raw), 120)
const long = (max: number) => (raw: string) => longText(raw, max)
const asIs = (text: string): Reading<string> => ({ value: text })
const dateIn =
  (field: TargetField) =>
  (text: string, { today, dates }: FileStyle): Reading<string> =>
    text === '' ? { reason: 'missing' } : readDate(text, today, dates[field] ?? britishDates)

type FieldOf = { readonly [Name in TargetField]: Field<ReferralRow[Name]> }

const fields: FieldOf = {
  sourceId: { kind: 'value', clean: short(60), read: (text, { ids }) => readIdentifier(text, ids) },
  nhsNumber: { kind: 'value', clean: short(60), read: readOptionalNhsNumber },
  nhsNumberStatus: { kind: 'value', clean: short(120), read: status },
  familyName: { kind: 'name', clean: name, read: readName },
  givenName: { kind: 'name', clean: name, read: readName },
  dateOfBirth: { kind: 'value', clean: short(60), read: dateIn('dateOfBirth') },
  gender: { kind: 'value', clean: short(60), read: asIs },
  addressLine1: { kind: 'text', clean: short(120), read: asIs },
  addressLine2: { kind: 'text', clean: short(120), read: asIs },
  town: { kind: 'text', clean: short(80), read: asIs },
  postcode: { kind: 'value', clean: short(40), read: readPostcode },
  team: { kind: 'text', clean: short(120), read: asIs },
  worker: { kind: 'name', clean: name, read: asIs },
  referredOn: { kind: 'value', clean: short(60), read: dateIn('referredOn') },
  reason: { kind: 'text', clean: long(4000), read: asIs },
  legalStatus: { kind: 'text', clean: short(120), read: asIs },
  section117: { kind: 'value', clean: short(40), read: readYesNo },
  indicativePence: { kind: 'value', clean: short(60), read: (text) => readAmount(text, 'year') },
  weeklyContributionPence: { kind: 'value', clean: short(60), read: (text) => readAmount(text, 'week') },
  financialAssessment: { kind: 'text', clean: short(120), read: asIs },
  communicationNeeds: { kind: 'text', clean: long(2000), read: asIs },
  consentToShare: { kind: 'value', clean: short(40), read: readYesNo },
  sharingObjection: { kind: 'value', clean: short(40), read: objection },
  requestedBecause: { kind: 'text', clean: short(300), read: asIs },
}

function objection(text: string): Reading<boolean> {
  const reading = text.toLowerCase() === 'none' ? { value: false } : readYesNo(text)
  return 'reason' in reading ? reading : { value: reading.value ?? false }
}

function status(text: string): Reading<ReferralRow['nhsNumberStatus']> {
  const value = readNhsNumberStatus(text)
  return value === null && text !== '' ? { reason: 'not one of the national statuses' } : { value }
}

/** What has been read of a row so far. */
export type Values = { -readonly [Name in TargetField]?: ReferralRow[Name] }

/** Reads one cell into `values`; says why where it can't, and whether that may be left out. */
export function readCell<Name extends TargetField>(
  values: Values,
  field: Name,
  raw: string,
  style: FileStyle,
): { readonly reason: string; readonly isFirm: boolean } | null {
  const { kind, clean, read }: Field<ReferralRow[Name]> = fields[field]
  const cell = clean(unmarked(raw, kind))
  if ('reason' in cell) return { reason: cell.reason, isFirm: false }
  const reading = read(cell.text, style)
  if ('reason' in reading) return { reason: reading.reason, isFirm: reading.isFirm === true }
  values[field] = reading.value
  return null
}

/** As `readCell` cleans it, for evidence about a whole column. */
export function cleanValue(field: TargetField, raw: string): string {
  const { kind, clean } = fields[field]
  const cell = clean(unmarked(raw, kind))
  return 'text' in cell ? cell.text : ''
}
