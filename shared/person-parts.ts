import { z } from 'zod'
import { Sha256 } from './departures.ts'
import { command, drivers, forShell, query, task } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import type { Side } from './kernel/text.ts'
import type { MinutesText } from './minutes.ts'
import { Why } from './release-terms.ts'

/** For whom a person's part of a team's meeting is written: either agency's record of them, or their doctor. */
export const partReaders = ['health', 'socialCare', 'gp'] as const
export const PartReader = z.enum(partReaders)
export type PartReader = z.output<typeof PartReader>

/** Their doctor is of health, and reads what health's own copy says. */
export const sideOfReader: Readonly<Record<PartReader, Side>> = {
  health: 'health',
  socialCare: 'socialCare',
  gp: 'health',
}

/** Why a part is not written: an objection or words that nobody decided about, or a recall that found it wrong. */
export interface PartKept {
  readonly reader: PartReader
  readonly why: string
}

/** Somebody whom the meeting talked about. */
export interface PersonPart {
  readonly recordId: string
  /** Number of the item. */
  readonly position: number
  readonly reference: string
  readonly initials: string
  readonly kept: readonly PartKept[]
}

/** Those whose records stand; of a record that waits for signatures nothing is written. */
export interface PersonParts {
  readonly meetingId: string
  /** Whose meeting it is: its terms say what something may leave for. */
  readonly panelId: string | null
  readonly heldOn: string
  readonly parts: readonly PersonPart[]
  /** How many records wait until both agencies have signed them. */
  readonly unsigned: number
}

/** One document about one person: nothing of anybody else is in it. */
export interface PartToWrite {
  readonly recordId: string
  readonly recordVersion: number
  readonly position: number
  readonly reader: PartReader
  /** Without its ending: the day, the case's reference and for whom; no name. */
  readonly fileStem: string
  readonly text: MinutesText
}

export interface PartsMaterial {
  readonly meetingId: string
  /** What dates the files: the close. */
  readonly at: string
  readonly parts: readonly PartToWrite[]
}

export interface PartsWritten {
  readonly people: number
  readonly files: number
  readonly folderName: string
}

/** A document that is on disk, as the log keeps it. */
export const WrittenPart = z.strictObject({
  reader: PartReader,
  position: z.int().min(1),
  version: z.int().min(1),
  sha256: Sha256,
})
export type WrittenPart = z.output<typeof WrittenPart>

const readers = z.array(PartReader).min(1).max(partReaders.length)

/** After a team's meeting, in one step: for everybody who was talked about their part, and a letter to their GP. */
export const personParts = {
  of: query<PersonParts>()(z.strictObject({ meetingId: Id }), drivers),
  /** All that may be written for these readers. */
  material: query<PartsMaterial>()(z.strictObject({ meetingId: Id, readers }), forShell(drivers)),
  /** Writes them to a folder chosen in a dialog, as Word and, unless told otherwise, as PDF. */
  write: task<PartsWritten>()(
    z.strictObject({ meetingId: Id, readers, pdf: z.boolean().default(true), why: Why.optional() }),
    drivers,
    { did: 'Wrote each person’s part of a meeting to a folder' },
  ),
  /** Stops the writing that is under way. */
  cancel: task<void>()(z.strictObject({}), drivers),
  /** The log, once they are on disk. */
  record: command<null>()(
    z.strictObject({
      meetingId: Id,
      parts: z.array(WrittenPart).max(1000).readonly(),
      why: Why.optional(),
      departureId: Id.nullable().default(null),
    }),
    forShell(drivers),
    {
      about: 'meetingId',
      did: 'Wrote each person’s part of a meeting to a folder',
      entry: 'personParts.write',
    },
  ),
}
