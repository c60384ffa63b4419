import { z } from 'zod'
import { command, everyone, query, task, workers } from './op.ts'
import { Id } from './ids.ts'
import { Line, Side, Version } from './text.ts'
import type { TargetField } from './imports/referral-row.ts'
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

export interface Refusal {
  readonly row: number
  readonly column: string
  readonly reason: string
}

/** Someone already here who may be the person in a row. */
export interface Candidate {
  readonly row: number
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
  readonly familyName: string
  readonly givenName: string
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
  readonly differing: readonly (RowOfPerson & { readonly fields: readonly TargetField[] })[]
  readonly differingTotal: number
  readonly refused: readonly Refusal[]
  readonly refusedTotal: number
  readonly matched: readonly {
    readonly nhsNumber: string
    readonly familyName: string
    readonly givenName: string
  }[]
  readonly matchedTotal: number
  readonly candidates: readonly Candidate[]
  readonly candidatesTotal: number
  readonly mapName: string
}

/** The file's columns are not known: a person says which is which. */
export interface UnknownColumns {
  readonly header: readonly string[]
  /** The first rows, to recognise columns by. */
  readonly sample: readonly (readonly string[])[]
  readonly suggestion: Readonly<Record<string, string>>
  /** What the nearest known layout misses, in words. */
  readonly fault: string
}

export type PreviewResult =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'unknown'; readonly previewId: string; readonly columns: UnknownColumns }

export const imports = {
  maps: query<readonly SavedMap[]>()(z.strictObject({}), everyone),
  saveMap: command<SavedMap>()(
    z.strictObject({
      mapId: Id.nullable(),
      version: Version.nullable(),
      name: Line(120),
      side: Side,
      columns: z
        .record(z.string().max(60), Line(200))
        .refine((c) => Object.keys(c).length <= 60, 'too many columns'),
    }),
    workers,
  ),
  /** Asks for a file in a dialog and reads it in the store process; `invalid{file}` says why it can't be read. Writes nothing. */
  preview: task<PreviewResult>()(z.strictObject({ side: Side, mapId: Id.nullable() }), workers),
  /** Reads the same file again with a saved map. */
  previewAgain: task<PreviewResult>()(z.strictObject({ previewId: Id, mapId: Id }), workers),
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
  }>()(
    z.strictObject({
      previewId: Id,
      decisions: z
        .array(z.strictObject({ row: z.int().min(1), personId: Id, same: z.boolean() }))
        .max(100_000),
    }),
    workers,
  ),
  /** Ends a running or waiting preview; nothing is kept. */
  cancel: task<void>()(z.strictObject({}), workers),
}
