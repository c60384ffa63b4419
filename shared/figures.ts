import { z } from 'zod'
import type { CaseSummary, NameKey } from './cases.ts'
import { Id } from './kernel/ids.ts'
import { everyone, query, task, workers } from './kernel/op.ts'
import { paged } from './kernel/page.ts'
import type { PageEnds } from './kernel/page.ts'
import { measureIds } from './measure-ids.ts'
import type { MeasureId } from './measure-ids.ts'

/** A whole month, "2026-11": days of one’s own would let two pages that differ by a day be taken from each other. */
export const Month = z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/, 'a month, such as 2026-11')
export type Month = z.output<typeof Month>

/** At most: three years. */
export const mostMonths = 36

/** Who referred a case: one agency, or both. `neither`: it was opened from a review. */
export const referredBy = ['health', 'socialCare', 'both', 'neither'] as const
export type ReferredBy = (typeof referredBy)[number]

/** How figures may be divided besides by month. */
export const divisions = ['team', 'agency', 'panel'] as const
export type Division = (typeof divisions)[number]

const fields = {
  /** The first month and the last. */
  from: Month,
  to: Month,
  /** Of the team that referred first, by the key of `cases.names`. */
  team: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .nullable()
    .default(null),
  agency: z.enum(referredBy).nullable().default(null),
  /** Of the panel that heard it, or whose case it is; two at the front line sit for the first. */
  panel: Id.nullable().default(null),
  by: z.enum(divisions).default('team'),
}

/** What figures are of. `invalid` where the last month is before the first, or more than `mostMonths` are asked for. */
export const FigureScope = z
  .strictObject(fields)
  .refine(({ from, to }) => from <= to, { error: 'before the first', path: ['to'] })
  .refine(({ from, to }) => monthsFrom(from, to).length <= mostMonths, { error: 'too long', path: ['to'] })
export type FigureScope = z.output<typeof FigureScope>

/** One number as it is told: `n` of `of`, and of those the share (0 to 1), the pence or the days. */
export interface ToldNumber {
  /** Null: not told; money and days never tell how many they are of. */
  readonly n: number | null
  readonly of: number | null
  /** Null: not told, or there is nothing to tell. */
  readonly value: number | null
  /** It is left out because it is small, or because something small would follow from it. */
  readonly isKept: boolean
}

/** A number that somebody typed in, which another is set beside. */
export interface TypedIn {
  readonly people: number
  readonly source: string
  readonly fromMonth: string
  readonly toMonth: string
}

export interface FigurePart extends ToldNumber {
  /** A team’s key, an agency, a panel’s id; empty: no team is named. */
  readonly key: string
  readonly name: string
}

export interface FigureMonth extends ToldNumber {
  readonly month: string
}

/** A measure over the whole period, by month, and by team or agency. */
export interface Figure {
  readonly id: MeasureId
  readonly whole: ToldNumber
  /** Empty for what stands as it stands today. */
  readonly months: readonly FigureMonth[]
  readonly parts: readonly FigurePart[]
  /** Of a measure that is set beside a number that was typed in; null: none is, or it is not told. */
  readonly typed?: TypedIn | null
}

export interface Figures {
  readonly scope: FigureScope
  readonly figures: readonly Figure[]
  /** When they were counted; a UTC instant. */
  readonly at: string
  /** Teams that there are, for the choice. */
  readonly teams: readonly NameKey[]
  /** Panels that there are, the first one first; those that have ended among them. */
  readonly panels: readonly { readonly id: string; readonly name: string }[]
}

/** Of a share: those counted, the others, or all. Money and days have all alone. */
export const caseSets = ['counted', 'others', 'all'] as const
export type CaseSet = (typeof caseSets)[number]

export interface FigureCases extends PageEnds {
  readonly cases: readonly CaseSummary[]
  /** Cases, each once. */
  readonly total: number
}

export interface WrittenFigures {
  readonly files: number
  readonly folderName: string
}

export const figures = {
  get: query<Figures>()(FigureScope, everyone),
  /** What a number on the page is made of; `notAllowed{small}` for one that is not told. */
  cases: query<FigureCases>()(
    z.strictObject({
      ...fields,
      measure: z.enum(measureIds),
      set: z.enum(caseSets),
      /** One month of it, or one part; else the whole. */
      month: Month.nullable().default(null),
      part: z.string().max(40).nullable().default(null),
      ...paged(100, 50),
    }),
    workers,
  ),
  /** A board paper as Word and, unless told otherwise, PDF, and the same as CSV, to a folder chosen in a dialog. */
  write: task<WrittenFigures>()(z.strictObject({ ...fields, pdf: z.boolean().default(true) }), workers, {
    did: 'Wrote the figures to a folder',
  }),
}

/** Every month from one to another, both included; none where they are the wrong way round. */
export function monthsFrom(from: Month, to: Month): Month[] {
  const [first, last] = [indexOf(from), indexOf(to)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => monthAt(first + at))
}

const indexOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthAt = (index: number): Month =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`

/** So many months before it, or after it. */
export const addToMonth = (month: Month, count: number): Month => monthAt(indexOf(month) + count)
