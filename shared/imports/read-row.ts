import type { Side } from '../kernel/text.ts'
import { fullName } from '../kernel/person-name.ts'
import { isBlank } from './cells.ts'
import type { PlacedColumn } from './column-map.ts'
import { missingName, wholeNameKeys } from './lost-name.ts'
import { emptyRow, requiredFields } from './fields.ts'
import { isRepeated, referralKey } from './referral-row.ts'
import type { ReferralRow, TargetField } from './fields.ts'
import { readCell } from './row-fields.ts'
import type { FileStyle } from './field.ts'
import type { Values } from './row-fields.ts'
import { keptText } from './unread.ts'
import type { Unread } from './unread.ts'
import { usualCase } from './usual-case.ts'

/** Why a row was left out. `row` counts data rows from 1; the header is not counted. */
export interface RowRefusal {
  readonly row: number
  readonly column: string
  readonly reason: string
}

export type RowReading =
  | {
      readonly kind: 'accepted'
      readonly row: number
      readonly referral: ReferralRow
      /** Optional cells that could not be read. */
      readonly unread: readonly Unread[]
      /** The name as it was sent, where that was in capitals; else empty. */
      readonly sentName: string
    }
  | { readonly kind: 'refused'; readonly refusal: RowRefusal }
  | { readonly kind: 'blank' }

const complete = (values: Values, side: Side): ReferralRow => ({
  side,
  ...emptyRow,
  ...values,
  sharingObjection: values.sharingObjection === true || values.consentToShare === false,
})

export type PlacedColumns = readonly PlacedColumn[]

export interface RowsOf {
  readonly header: readonly string[]
  readonly columns: PlacedColumns
  readonly side: Side
}

/** Whether a row may be taken besides what it says: a quotation mark out of place, text encoded twice, a file cut off. */
export type RowFault = { readonly index: number; readonly reason: string } | null

/**
 * Reads the rows of one file in order. A row has at most one refusal: a wrong number of columns first, then the first
 * column in the file's own order that is wrong, then what only shows across columns, then a repeat of an accepted row.
 * A cell that need not be there keeps nobody out: it stays empty, and what it said is kept beside the row. `seen` has
 * the rows that were accepted before.
 */
export function rowReader(
  file: RowsOf,
  style: FileStyle,
  seen: Seen = new Map<string, ReferralRow[]>(),
): (cells: readonly string[], row: number, fault?: RowFault) => RowReading {
  return (cells, row, fault = null) => {
    if (cells.every(isBlank)) return { kind: 'blank' }
    const refuse = (column: string, reason: string): RowReading => ({
      kind: 'refused',
      refusal: { row, column, reason },
    })
    if (fault) return refuse(file.header[fault.index]?.trim() ?? '', fault.reason)
    const ragged = raggedAt(cells, file)
    if (ragged !== null) return refuse(ragged, 'ragged row')
    const read = readCells(cells, file.columns, style)
    if ('refused' in read) return refuse(read.refused.heading, read.refused.reason)
    const referral = complete(read.values, file.side)
    const across = faultAcross(referral, seen)
    if (across !== null) return refuse(headingOf(file.columns, across.field), across.reason)
    remember(seen, referral)
    const { unread } = read
    return { kind: 'accepted', row, unread, ...inUsualCase(withCaution(referral, unread)) }
  }
}

/** Some systems write names in capitals; people do not. */
function inUsualCase(sent: ReferralRow): { readonly referral: ReferralRow; readonly sentName: string } {
  const familyName = usualCase(sent.familyName, 'familyName')
  const givenName = usualCase(sent.givenName, 'givenName')
  if (familyName === null && givenName === null) return { referral: sent, sentName: '' }
  const named = { familyName: familyName ?? sent.familyName, givenName: givenName ?? sent.givenName }
  return { referral: { ...sent, ...named }, sentName: fullName(sent) }
}

type CellsRead =
  | { readonly values: Values; readonly unread: readonly Unread[] }
  | { readonly refused: { readonly heading: string; readonly reason: string } }

function readCells(cells: readonly string[], columns: PlacedColumns, style: FileStyle): CellsRead {
  const values: Values = {}
  const unread: Unread[] = []
  for (const { field, index, heading } of columns) {
    const raw = cells[index] ?? ''
    const fault = readCell(values, field, raw, style)
    if (fault === null) continue
    if (fault.isFirm || (isRequired(field) && !isNoName(fault.reason)))
      return { refused: { heading, reason: fault.reason } }
    unread.push({ field, column: heading, text: keptText(raw), reason: fault.reason })
  }
  return { values, unread }
}

const isRequired = (field: TargetField): boolean => requiredFields.some((required) => required === field)

// One name is enough, and what stands for the other is kept as it was.
const isNoName = (reason: string): boolean => reason === 'stands for no name'

/** Whether to share is not to be guessed: what nobody can read may be a no, and nothing leaves until somebody decides. */
const withCaution = (referral: ReferralRow, unread: readonly Unread[]): ReferralRow =>
  unread.some(({ field }) => field === 'consentToShare' || field === 'sharingObjection')
    ? { ...referral, sharingObjection: true }
    : referral

// More people than this under one identifier and day are a fault of the file; comparing all must not take all day.
const mostUnderOneKey = 20

/** Rows that were accepted, by what they are known again by. */
export type Seen = Map<string, ReferralRow[]>

export function remember(seen: Seen, referral: ReferralRow): void {
  for (const key of wholeNameKeys(referral)) if (!seen.has(key)) seen.set(key, [])
  const key = referralKey(referral)
  const before = seen.get(key)
  if (before === undefined) seen.set(key, [referral])
  else if (before.length < mostUnderOneKey) before.push(referral)
}

function faultAcross(referral: ReferralRow, seen: Seen): { field: TargetField; reason: string } | null {
  const missing = missingName(referral, seen)
  if (missing !== null) return { field: missing, reason: 'missing' }
  if (referral.dateOfBirth > referral.referredOn)
    return { field: 'dateOfBirth', reason: 'after the referral date' }
  const before = seen.get(referralKey(referral)) ?? []
  if (!before.some((other) => isRepeated(referral, other))) return null
  return { field: referral.nhsNumber === null ? 'sourceId' : 'nhsNumber', reason: 'duplicate row in file' }
}

const headingOf = (columns: PlacedColumns, field: TargetField): string =>
  columns.find((column) => column.field === field)?.heading ?? field

// Spreadsheets leave out empty cells at the end of a row, and add some. The first column that a short row lacks and
// must have; the last one where a row goes on after it with something in it.
function raggedAt(cells: readonly string[], { header, columns }: RowsOf): string | null {
  if (cells.length < header.length) {
    const isCut = columns.some(({ field, index }) => isRequired(field) && index >= cells.length)
    return isCut ? (header[cells.length] ?? '') : null
  }
  return cells.slice(header.length).every(isBlank) ? null : (header.at(-1) ?? '')
}
