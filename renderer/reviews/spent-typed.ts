import { z } from 'zod'
import { Side } from '../../shared/kernel/text.ts'
import { ReviewBody } from '../../shared/review-fields.ts'
import { reviews } from '../../shared/reviews.ts'
import type { Asked } from '../form/form-props.ts'

const { spent, spentFrom, spentTo } = ReviewBody.shape
const ledger = reviews.readLedger.input.shape.text

/** The ledger fills the fields, and is no part of what is sent. */
export const spentTyped = z.object({ spent, spentFrom, spentTo, ledger, ledgerOf: Side })

export type AskedSpent = Asked<z.input<typeof spentTyped>, z.output<typeof spentTyped>>
