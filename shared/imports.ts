import { z } from 'zod'
import { command, everyone, ofNoCase, query, task, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { Line, Side, Version } from './kernel/text.ts'
import { ImportAnswers } from './imports/answers.ts'
import type { ImportQuestions } from './imports/answers.ts'
import { targetFields } from './imports/fields.ts'
import type { TargetField } from './imports/fields.ts'
import type { Unread } from './imports/unread.ts'
import type { Person } from './people.ts'

/** Which column of an export holds what. Kept, named and reusable. */
export interface SavedMap {
  readonly id: string
  readonly name: string
  readonly side: Side
  /** Target field → column heading. */
  readonly columns: Readonly<Record<string, string>>
  readonly builtIn: boolean
  readonly version: number
}

/** A row that was left out, by column and reason. `row` counts from 1 after the headings. */
export interface Refusal {
  readonly row: number
  readonly column: string
  readonly reason: string
}

/** A row that was left out, as it can be mended. */
export interface RefusedRow extends Refusal {
  /** As the sheet numbers it. */
  readonly line: number
  /** Of the names as they stand there: "R. S."; empty where there are none. */
  readonly initials: string
  /** What its known columns say, in the order of the file. */
  readonly cells: readonly { readonly field: TargetField; readonly column: string; readonly text: string }[]
}

/** A row that was taken, with a cell of it that could not be read. */
export interface UnreadCell extends Unread {
  readonly line: number
  readonly initials: string
}

/** How the file was read, as far as it is worth saying. */
export interface ReadingNotes {
  readonly headingLine: number
  /** Lines at the end that sum up the others: what they say. */
  readonly totals: readonly { readonly line: number; readonly text: string }[]
  /** Cells that are not UTF-8 and were read as windows-1252. */
  readonly windows: {
    readonly cells: number
    readonly rows: number
    readonly examples: readonly { readonly line: number; readonly column: string; readonly text: string }[]
  }
  /** Cells of text encoded twice, and what was done with them; null where there are none. */
  readonly twice: { readonly cells: number; readonly how: 'mend' | 'keep' | 'leaveOut' } | null
  /** Rows that will be added whose name is in capitals: it is written in the usual case, and how it was sent is kept. */
  readonly capitals: {
    readonly rows: number
    readonly example: { readonly sent: string; readonly usual: string } | null
  }
  /** Headings of columns that nothing is read from. */
  readonly notRead: readonly string[]
  /** Of several columns with one heading: the one that was read, and those that were not. */
  readonly sameHeading: readonly { readonly read: string; readonly notRead: readonly string[] }[]
  /** Headings of columns read otherwise than day first, and how. */
  readonly dates: readonly { readonly column: string; readonly how: 'monthFirst' | 'serial' }[]
}

/** Someone already here who may be the person in a row. */
export interface Candidate {
  readonly row: number
  /** As the sheet numbers it. */
  readonly line: number
  readonly why: string
  readonly incoming: {
    readonly familyName: string
    readonly givenName: string
    readonly dateOfBirth: string
    readonly nhsNumber: string | null
    readonly postcode: string
  }
  readonly existing: Person
}

/** A row of the file, and whom it is about. */
export interface RowOfPerson {
  readonly row: number
  /** As the sheet numbers it. */
  readonly line: number
  readonly familyName: string
  readonly givenName: string
}

/** A row of a referral that is here, which says otherwise; of the person, `people.correct` can take it over. */
export interface DifferingPerson extends RowOfPerson {
  readonly fields: readonly TargetField[]
  readonly personId: string
  /** Of the person, when the file was read. */
  readonly version: number
  /** One for each of `fields`, as text that can be read: dates ISO, amounts in pounds, `yes` and `no`. */
  readonly values: readonly { readonly field: TargetField; readonly here: string; readonly file: string }[]
}

/** A row that may be a referral that is here, or that of an earlier row, with no identifier to tell. */
export interface MaybeSame {
  readonly row: number
  readonly line: number
  readonly incoming: Candidate['incoming'] & ReferralInBrief
  readonly mayBe: readonly (ReferralInBrief & {
    /** Null: it is not here yet, but in another row. */
    readonly referralId: string | null
    readonly line: number | null
    readonly row: number | null
    readonly personName: string
  })[]
}

/** What one agency asked on a day, as far as it tells two of them apart. */
export interface ReferralInBrief {
  readonly referredOn: string
  readonly sourceId: string
  readonly reason: string
  readonly requestedBecause: string
}

export interface ImportPreview {
  readonly previewId: string
  readonly side: Side
  readonly rows: number
  readonly accepted: number
  /** Rows whose referral is already here: they add nothing but a new objection. */
  readonly alreadyHere: number
  /** Of those, the ones with an objection to sharing that is not here yet: it is taken over. */
  readonly objections: readonly RowOfPerson[]
  readonly objectionsTotal: number
  /** Of those, the ones that say other things: what is here stays as it is. */
  readonly differing: readonly DifferingPerson[]
  readonly differingTotal: number
  readonly refused: readonly RefusedRow[]
  readonly refusedTotal: number
  /** Of the rows that will be added. */
  readonly unread: readonly UnreadCell[]
  readonly unreadTotal: number
  readonly notes: ReadingNotes
  readonly matched: readonly {
    readonly nhsNumber: string
    readonly familyName: string
    readonly givenName: string
  }[]
  readonly matchedTotal: number
  readonly candidates: readonly Candidate[]
  readonly candidatesTotal: number
  /** Not among those accepted: neither added nor left out for good before somebody says. */
  readonly maybeSame: readonly MaybeSame[]
  readonly maybeSameTotal: number
  readonly mapName: string
}

/** The file's columns are not known: a person says which is which. */
export interface UnknownColumns {
  /** Line of the sheet with the headings, as far as anybody can tell. */
  readonly headingLine: number
  /** The first lines of the sheet, to say where the headings are. */
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly header: readonly string[]
  /** The first rows, to recognise columns by. */
  readonly sample: readonly (readonly string[])[]
  readonly suggestion: Readonly<Record<string, string>>
  /** What the nearest known layout misses, in words. */
  readonly fault: string
  /** The same by field; the letters of the columns that it may be, where several have its heading. */
  readonly asked: readonly { readonly field: TargetField; readonly columns: readonly string[] }[]
}

export type PreviewResult =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'unknown'; readonly previewId: string; readonly columns: UnknownColumns }
  | {
      readonly kind: 'questions'
      readonly previewId: string
      readonly questions: ImportQuestions
      /** What was said before. */
      readonly answers: ImportAnswers
    }

export type MendResult =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

// Larger ones are chosen: what is dropped passes through the window.
const maxDropped = 64 * 1024 * 1024

export const imports = {
  maps: query<readonly SavedMap[]>()(z.strictObject({}), everyone, ofNoCase),
  saveMap: command<SavedMap>()(
    z.strictObject({
      mapId: Id.nullable(),
      version: Version.nullable(),
      name: Line(120),
      side: Side,
      columns: z
        .record(z.string().regex(/^\w{1,60}$/), Line(200))
        .refine((c) => Object.keys(c).length <= 60, 'too many columns'),
    }),
    workers,
    { about: ({ id }) => id, did: 'Saved how a file’s columns are read' },
  ),
  /** Asks for a file in a dialog and reads it in the store process; `invalid{file}` says why it can't be read. Writes nothing. */
  preview: task<PreviewResult>()(z.strictObject({ side: Side, mapId: Id.nullable() }), workers),
  /** As `preview`, of a file that was dropped on the window. */
  previewDropped: task<PreviewResult>()(
    z.strictObject({
      side: Side,
      mapId: Id.nullable(),
      bytes: z
        .instanceof(Uint8Array<ArrayBuffer>)
        .refine((bytes) => bytes.length <= maxDropped, 'larger than 64 MB'),
    }),
    workers,
  ),
  /** Reads the same file again, with a saved map or with what somebody said to its questions. */
  previewAgain: task<PreviewResult>()(
    z.strictObject({
      previewId: Id,
      mapId: Id.nullable().default(null),
      answers: ImportAnswers.nullable().default(null),
    }),
    workers,
  ),
  /** Takes a row in that was left out, as somebody mended it; or says what is still wrong. Writes nothing. */
  mend: task<MendResult>()(
    z.strictObject({
      previewId: Id,
      row: z.int().min(1),
      cells: z.partialRecord(z.enum(targetFields), z.string().max(20_000)),
    }),
    workers,
  ),
  /** Asks where, and saves the rows that were left out as a CSV that can be corrected and imported by itself. */
  saveRefused: task<{ readonly rows: number; readonly fileName: string }>()(
    z.strictObject({ previewId: Id }),
    workers,
    { did: 'Saved the rows that were left out' },
  ),
  /** Asks where, and saves a CSV with nothing but the headings that this agency's files have. */
  saveTemplate: task<{ readonly fileName: string }>()(z.strictObject({ side: Side }), workers, {
    did: 'Saved a template for referrals',
  }),
  /** All or nothing. `same` joins the row to that person; a candidate left undecided stays a possible match. */
  apply: command<{
    added: number
    alreadyHere: number
    newPeople: number
    joined: number
    /** Referrals that were here and have an objection to sharing now. */
    objections: number
    /** Rows that say otherwise than what is here, and changed nothing. */
    differing: number
    /** Rows that may be a referral that is here, of which nobody has said: they were not added. */
    undecided: number
  }>()(
    z.strictObject({
      previewId: Id,
      decisions: z
        .array(z.strictObject({ row: z.int().min(1), personId: Id, same: z.boolean() }))
        .max(100_000),
      /** Of `maybeSame`: the referral that a row is, or the earlier row whose referral it is; neither: it is another. */
      referrals: z
        .array(
          z.strictObject({
            row: z.int().min(1),
            referralId: Id.nullable(),
            ofRow: z.int().min(1).nullable().default(null),
          }),
        )
        .max(100_000)
        .default([]),
    }),
    workers,
    { about: 'previewId', did: 'Brought in referrals' },
  ),
  /** Ends a running or waiting preview; nothing is kept. */
  cancel: task<void>()(z.strictObject({}), workers),
}
