import type { Side } from '../text.ts'
import { isBlank } from './cells.ts'
import type { Placing } from './column-map.ts'
import { referralKey } from './referral-row.ts'
import type { ReferralRow, TargetField } from './referral-row.ts'
import { readCell } from './row-fields.ts'
import type { Values } from './row-fields.ts'

/** Why a row was left out. `row` counts data rows from 1; the header is not counted. */
export interface RowRefusal {
  readonly row: number
  readonly column: string
  readonly reason: string
}

export type RowReading =
  | { readonly kind: 'accepted'; readonly row: number; readonly referral: ReferralRow }
  | { readonly kind: 'refused'; readonly refusal: RowRefusal }
  | { readonly kind: 'blank' }

function complete(values: Values, side: Side): ReferralRow {
  const consentToShare = values.consentToShare ?? null
  return {
    side,
    sourceId: values.sourceId ?? '',
    nhsNumber: values.nhsNumber ?? null,
    nhsNumberStatus: values.nhsNumberStatus ?? null,
    familyName: values.familyName ?? '',
    givenName: values.givenName ?? '',
    dateOfBirth: values.dateOfBirth ?? '',
    gender: values.gender ?? '',
    postcode: values.postcode ?? '',
    team: values.team ?? '',
    worker: values.worker ?? '',
    referredOn: values.referredOn ?? '',
    reason: values.reason ?? '',
    legalStatus: values.legalStatus ?? '',
    section117: values.section117 ?? null,
    indicativePence: values.indicativePence ?? null,
    weeklyContributionPence: values.weeklyContributionPence ?? null,
    financialAssessment: values.financialAssessment ?? '',
    communicationNeeds: values.communicationNeeds ?? '',
    consentToShare,
    sharingObjection: values.sharingObjection === true || consentToShare === false,
    requestedBecause: values.requestedBecause ?? '',
  }
}

export type PlacedColumns = Extract<Placing, { ok: true }>['fields']

/**
 * Reads the rows of one file in order. A row has at most one refusal: a wrong number of columns first, then the first
 * column in the file's own order that is wrong, then what only shows across columns, then a repeat of an accepted row.
 */
export function rowReader(
  file: { readonly header: readonly string[]; readonly columns: PlacedColumns; readonly side: Side },
  today: string,
): (cells: readonly string[], row: number) => RowReading {
  const seen = new Set<string>()
  return (cells, row) => {
    if (cells.every(isBlank)) return { kind: 'blank' }
    const refuse = (column: string, reason: string): RowReading => ({
      kind: 'refused',
      refusal: { row, column, reason },
    })
    const ragged = raggedAt(cells, file.header)
    if (ragged !== null) return refuse(ragged, 'ragged row')
    const values: Values = {}
    for (const { field, index, heading } of file.columns) {
      const reason = readCell(values, field, cells[index] ?? '', today)
      if (reason !== null) return refuse(heading, reason)
    }
    const referral = complete(values, file.side)
    const across = faultAcross(referral, seen)
    if (across !== null) return refuse(headingOf(file.columns, across.field), across.reason)
    seen.add(referralKey(referral))
    return { kind: 'accepted', row, referral }
  }
}

function faultAcross(
  referral: ReferralRow,
  seen: ReadonlySet<string>,
): { field: TargetField; reason: string } | null {
  if (referral.dateOfBirth > referral.referredOn)
    return { field: 'dateOfBirth', reason: 'after the referral date' }
  if (!seen.has(referralKey(referral))) return null
  return { field: referral.nhsNumber === null ? 'sourceId' : 'nhsNumber', reason: 'duplicate row in file' }
}

const headingOf = (columns: PlacedColumns, field: TargetField): string =>
  columns.find((column) => column.field === field)?.heading ?? field

// The first column that a short row lacks; the last one where a row goes on after it. Empty cells at the end are no harm.
function raggedAt(cells: readonly string[], header: readonly string[]): string | null {
  if (cells.length < header.length) return header[cells.length] ?? ''
  return cells.slice(header.length).every(isBlank) ? null : (header.at(-1) ?? '')
}
