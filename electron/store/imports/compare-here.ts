import { foldName } from '../../../shared/imports/fold-name.ts'
import { fields, fieldsWhere } from '../../../shared/imports/fields.ts'
import type { ReferralRow, TargetField } from '../../../shared/imports/fields.ts'
import type { DifferingPerson } from '../../../shared/imports.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import { kept } from '../facts/sent-columns.ts'
import type { Row } from '../kernel/schema.ts'

/** What of the person is held against a row. */
export const personFields = fieldsWhere('about', 'person')
const compared = fieldsWhere('compared', 'exactly', 'folded')

export type Here = Row<'referral'> &
  Pick<Row<'person'>, (typeof personFields)[number]> & { readonly personVersion: number }

type Value = string | number | boolean | null

/** An objection that this export carries and the referral that is here does not: it is the one thing that is taken over. */
export const isNewObjection = (sent: ReferralRow, here: Pick<Here, 'sharingObjection'>): boolean =>
  sent.sharingObjection && here.sharingObjection === 0

/**
 * What an export says otherwise than what is here. A cell it leaves empty says nothing; that it no longer carries an
 * objection is said, and lifts none: a person decides that.
 */
export function differences(sent: ReferralRow, here: Here): TargetField[] {
  const found = compared.filter((field) => {
    const value = held(field, kept(sent[field]))
    // A refusal of consent is taken over together with the objection that it is.
    if (field === 'consentToShare' && isNewObjection(sent, here)) return false
    return value !== null && value !== '' && value !== held(field, here[field])
  })
  return !sent.sharingObjection && here.sharingObjection === 1 ? [...found, 'sharingObjection'] : found
}

const held = (field: TargetField, value: Value): Value =>
  fields[field].compared === 'folded' ? foldName(String(value)) : value

function asText(field: TargetField, value: Value): string {
  if (value === null) return ''
  const { kind } = fields[field]
  if (kind === 'yesNo') return Number(value) === 1 ? 'yes' : 'no'
  return kind === 'pence' ? formatPence(Number(value)) : String(value)
}

/** What is here and what the file says, side by side, of the fields in which they differ. */
export const sideBySide = (
  differing: readonly TargetField[],
  sent: ReferralRow,
  here: Here,
): DifferingPerson['values'] =>
  differing.map((field) => ({
    field,
    here: asText(field, here[field]),
    file: asText(field, sent[field]),
  }))
