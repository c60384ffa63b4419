import { OfferFields, TogetherFields } from '../../../shared/support.ts'
import type { Offer } from '../../../shared/support.ts'
import { columns } from '../kernel/fields.ts'
import { flag, json } from '../kernel/fields.ts'
import type { RowOf } from '../kernel/fields.ts'
import type { Row } from '../kernel/schema.ts'

export const offerFields = columns(OfferFields, { askedFor: flag, because: json })
export type OfferColumns = RowOf<typeof offerFields>
export const togetherFields = columns(TogetherFields, {})
export type TogetherColumns = RowOf<typeof togetherFields>

export const toOffer = (row: Row<'supportOffer'>): Offer => ({
  id: row.id,
  caseId: row.caseId,
  carriedFromId: row.carriedFromId,
  ...offerFields.toDoc(row),
  version: row.version,
})
