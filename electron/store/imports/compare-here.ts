import { foldName } from '../../../shared/imports/fold-name.ts'
import type { ReferralRow, TargetField } from '../../../shared/imports/referral-row.ts'
import type { DifferingPerson } from '../../../shared/imports.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import type { Row } from '../kernel/schema.ts'

export type Here = Row<'referral'> &
  Pick<
    Row<'person'>,
    | 'nhsNumber'
    | 'familyName'
    | 'givenName'
    | 'dateOfBirth'
    | 'gender'
    | 'addressLine1'
    | 'addressLine2'
    | 'town'
    | 'postcode'
  > & { readonly personVersion: number }

type Value = string | number | boolean | null

const flag = (value: boolean | null): number | null => (value === null ? null : Number(value))

const compared: readonly (readonly [TargetField, (sent: ReferralRow) => Value, (here: Here) => Value])[] = [
  ['nhsNumber', (sent) => sent.nhsNumber, (here) => here.nhsNumber],
  ['familyName', (sent) => foldName(sent.familyName), (here) => foldName(here.familyName)],
  ['givenName', (sent) => foldName(sent.givenName), (here) => foldName(here.givenName)],
  ['dateOfBirth', (sent) => sent.dateOfBirth, (here) => here.dateOfBirth],
  ['gender', (sent) => sent.gender, (here) => here.gender],
  ['addressLine1', (sent) => sent.addressLine1, (here) => here.addressLine1],
  ['addressLine2', (sent) => sent.addressLine2, (here) => here.addressLine2],
  ['town', (sent) => sent.town, (here) => here.town],
  ['postcode', (sent) => sent.postcode, (here) => here.postcode],
  ['team', (sent) => sent.team, (here) => here.team],
  ['worker', (sent) => sent.worker, (here) => here.worker],
  ['reason', (sent) => sent.reason, (here) => here.reason],
  ['requestedBecause', (sent) => sent.requestedBecause, (here) => here.requestedBecause],
  ['legalStatus', (sent) => sent.legalStatus, (here) => here.legalStatus],
  ['section117', (sent) => flag(sent.section117), (here) => here.section117],
  ['indicativePence', (sent) => sent.indicativePence, (here) => here.indicativePence],
  ['weeklyContributionPence', (sent) => sent.weeklyContributionPence, (here) => here.weeklyContributionPence],
  ['financialAssessment', (sent) => sent.financialAssessment, (here) => here.financialAssessment],
  ['communicationNeeds', (sent) => sent.communicationNeeds, (here) => here.communicationNeeds],
  ['consentToShare', (sent) => flag(sent.consentToShare), (here) => here.consentToShare],
]

/** An objection that this export carries and the referral that is here does not: it is the one thing that is taken over. */
export const isNewObjection = (sent: ReferralRow, here: Pick<Here, 'sharingObjection'>): boolean =>
  sent.sharingObjection && here.sharingObjection === 0

/**
 * What an export says otherwise than what is here. A cell it leaves empty says nothing; that it no longer carries an
 * objection is said, and lifts none: a person decides that.
 */
export function differences(sent: ReferralRow, here: Here): TargetField[] {
  const fields = compared
    .filter(([field, ofSent, ofHere]) => {
      const value = ofSent(sent)
      // A refusal of consent is taken over together with the objection that it is.
      if (field === 'consentToShare' && isNewObjection(sent, here)) return false
      return value !== null && value !== '' && value !== ofHere(here)
    })
    .map(([field]) => field)
  return !sent.sharingObjection && here.sharingObjection === 1 ? [...fields, 'sharingObjection'] : fields
}

const asText = (field: TargetField, value: Value): string => {
  if (value === null) return ''
  if (flags.has(field)) return Number(value) === 1 ? 'yes' : 'no'
  return typeof value === 'number' ? formatPence(value) : String(value)
}
const flags = new Set<TargetField>(['section117', 'consentToShare', 'sharingObjection'])

/** What is here and what the file says, side by side, of the fields in which they differ. */
export const sideBySide = (
  fields: readonly TargetField[],
  sent: ReferralRow,
  here: Here,
): DifferingPerson['values'] =>
  fields.map((field) => ({
    field,
    here: asText(field, field in here ? (here[field as keyof Here] as Value) : null),
    file: asText(field, sent[field]),
  }))
