import { z } from 'zod'
import type { DateDoubt } from './date-column.ts'
import { targetFields } from './fields.ts'
import type { TargetField } from './fields.ts'

/** What somebody said of a file that its rows alone do not prove; null: not asked, or not said. */
export const ImportAnswers = z.strictObject({
  /** For the columns that were asked about. */
  dates: z.enum(['dayFirst', 'monthFirst']).nullable().default(null),
  /** Line of the sheet with the headings. */
  headingLine: z.int().min(1).max(1000).nullable().default(null),
  /** Of text that was encoded twice: mended, kept as it is written, or its rows left out. */
  twice: z.enum(['mend', 'keep', 'leaveOut']).nullable().default(null),
  /** Which column holds what, by its letters in a spreadsheet, where its heading does not say. */
  columns: z
    .partialRecord(z.enum(targetFields), z.string().regex(/^[A-Z]{1,3}$/))
    .nullable()
    .default(null),
})
export type ImportAnswers = z.output<typeof ImportAnswers>
export const noAnswers: ImportAnswers = { dates: null, headingLine: null, twice: null, columns: null }

/** What has to be said before anything of a file is read. */
export interface ImportQuestions {
  /** Null where no column is in doubt. */
  readonly dates: readonly DateQuestion[] | null
  readonly twice: TwiceQuestion | null
}

export interface DateQuestion {
  readonly field: TargetField
  /** Its heading. */
  readonly column: string
  readonly doubt: DateDoubt
  /** A date as it stands in the file, that is two different days. */
  readonly example: string
  /** Both as ISO dates; null where the calendar has no such day. */
  readonly dayFirst: string | null
  readonly monthFirst: string | null
  /** One that only the month first makes a day; null where there is none. */
  readonly proof: string | null
}

export interface TwiceQuestion {
  readonly cells: number
  readonly rows: number
  readonly examples: readonly {
    readonly line: number
    readonly column: string
    readonly text: string
    readonly mended: string
  }[]
}
