import { z } from 'zod'
import { Id } from './ids.ts'

/**
 * Which page of a list: what stands after a row, or what stands before it, by the row's id; null: where the list begins.
 * Of a row that is not in the list, or that whoever asks may not know of, it is where the list begins as well.
 */
export const PageKey = z
  .union([z.strictObject({ after: Id }), z.strictObject({ before: Id })])
  .nullable()
  .default(null)
export type PageKey = z.output<typeof PageKey>

/** A part of an input that asks for a page: `most` rows at once. */
export const paged = (most: number, usually = most) => ({
  page: PageKey,
  limit: z.int().min(1).max(most).default(usually),
})

/** A part of an answer that is a page. */
export interface PageEnds {
  /** Nothing of the list stands before it. */
  readonly isFirst: boolean
  /** Nothing of the list stands after it. */
  readonly isLast: boolean
}
