import { z } from 'zod'
import { raters } from './goals.ts'
import type { Rater } from './goals.ts'
import type { Invalid } from './kernel/invalid.ts'
import { Id } from './kernel/ids.ts'
import { Text } from './kernel/text.ts'
import type { MeasureFields } from './measure-fields.ts'

/** As much as is read at once: some two thousand rows. */
export const FileText = Text(200_000)

/** Something in a file that can't be read, and where it stands. */
export interface FileFault {
  /** As a sheet numbers it; null: the file has no lines. */
  readonly line: number | null
  /** Its heading, or what it is called; empty: the file as a whole. */
  readonly column: string
  readonly why: Invalid
}

/** Null: nothing of it may be taken, and why. */
export interface DefinitionRead {
  readonly fields: MeasureFields | null
  readonly faults: readonly FileFault[]
}

export const ScoresAsked = z.strictObject({
  measureId: Id,
  text: FileText,
  /** Whose case the rows are all of; null: each says its person’s NHS number. */
  caseId: Id.nullable().default(null),
  /** Who says so, where the file has no column for it. */
  by: z.enum(raters).default('person'),
})

/** A row that can be kept. */
export interface ReadScore {
  readonly line: number
  readonly personName: string
  readonly caseReference: string
  readonly takenOn: string
  readonly by: Rater
  /** In hundredths; null: none is made of what was answered. */
  readonly total: number | null
}

export interface ScoresRead {
  readonly editionId: string
  /** The first hundred. */
  readonly rows: readonly ReadScore[]
  readonly count: number
  /** Rows that are left out, each with the first thing that stands against it. */
  readonly refused: readonly FileFault[]
  /** Headings of columns that nothing is read from. */
  readonly notRead: readonly string[]
}

export const fileKinds = ['json', 'csv', 'template'] as const
/** A definition in either form, or the headings under which scores are written. */
export type FileKind = (typeof fileKinds)[number]
