import { z } from 'zod'
import type { Term } from './acronym-text.ts'
import type { Block, Section } from './blocks.ts'
import type { AgendaItem } from './meetings.ts'
import { Sha256 } from './departures.ts'
import { command, drivers, everyone, forShell, query, task } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import type { Printed } from './printed.ts'
import { Why } from './release-terms.ts'
import { RealTimes } from './real-times.ts'
import { Side, Text, Version } from './kernel/text.ts'

/** `health`, `social-care`, `no-agency`, or `part-03`: never a name, since it stands in a file's. */
export type CopyKey = string

/** One version of a meeting's minutes: an agency's, or the part of a member who was not there for everything. */
export interface MinutesCopy {
  readonly key: CopyKey
  readonly side: Side | null
  /** Null: the copy of an agency, or of those who belong to neither. */
  readonly forMemberId: string | null
  /** Whom it is given to: names, for the screen. */
  readonly readers: readonly string[]
  /** Numbers of the items in it. */
  readonly items: readonly number[]
  readonly isWhole: boolean
  /** How many of its items are held back by an objection to sharing. */
  readonly heldBack: number
}

/** What a copy says; sections are those of a record, without any expansions put in. */
export interface MinutesText {
  readonly title: string
  readonly heading: string
  readonly head: readonly Block[]
  readonly sections: readonly Section[]
  readonly terms: readonly Term[]
}

/** What went to whom. */
export interface MinutesLogEntry {
  readonly id: string
  /** 0: a draft. */
  readonly minutesVersion: number
  readonly side: Side | null
  readonly forName: string | null
  readonly items: readonly number[]
  /** Of one person alone, for a record of them or to their GP; empty: minutes. */
  readonly part: '' | 'record' | 'gp'
  /** What for and by what right; empty where it left before that was asked. */
  readonly purpose: string
  readonly basis: string
  readonly by: string
  readonly at: string
}

/** What was said under an item that is no case, and what came of it: somebody's words, or none. */
export interface BusinessNote {
  readonly itemId: string
  readonly position: number
  readonly title: string
  readonly state: AgendaItem['state']
  readonly said: string
  readonly outcome: string
  readonly version: number
}

/** When a meeting began and ended, as somebody mended it: "10:00", local times of the day it was held. */
export interface MeetingTimes {
  readonly meetingId: string
  /** Both null: nobody has mended them. */
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly reason: string
  readonly by: string | null
  /** UTC instant. */
  readonly at: string | null
  readonly version: number
}

/** What people write themselves in minutes that are otherwise built. */
export interface MinutesNotes {
  readonly meetingId: string
  readonly heldOn: string
  /** What the store saw, UTC instants. */
  readonly startedAt: string | null
  readonly closedAt: string | null
  readonly business: readonly BusinessNote[]
  readonly times: MeetingTimes
  /** The day of the panel's later meeting that heard these minutes; from then on they stand. Null: they are open. */
  readonly heardOn: string | null
}

export interface Minutes {
  readonly meetingId: string
  readonly heldOn: string
  /** 0: a draft, built from what is recorded so far. After the close it rises with every new version of a record. */
  readonly version: number
  /** Those that the reader may see. */
  readonly copies: readonly MinutesCopy[]
  /** The copy that was asked for; null where the reader has none. */
  readonly shown: { readonly key: CopyKey; readonly text: MinutesText } | null
  readonly log: readonly MinutesLogEntry[]
}

/** A copy to be written, with all it says. */
export interface MinutesToWrite {
  readonly copy: MinutesCopy
  readonly text: MinutesText
}

export interface MinutesMaterial {
  readonly meetingId: string
  readonly heldOn: string
  readonly version: number
  /** What dates the files: the close, or the start of a draft; the same whenever it is built again. */
  readonly at: string
  readonly copies: readonly MinutesToWrite[]
}

export interface MinutesWritten {
  readonly copies: number
  readonly files: number
  readonly folderName: string
}

export const NoteFields = z.strictObject({ said: Text(8000), outcome: Text(2000) })
export type NoteFields = z.output<typeof NoteFields>

/** A copy that is on disk, as the log keeps it. */
export const WrittenMinutes = z.strictObject({
  side: Side.nullable(),
  forMemberId: Id.nullable(),
  items: z.array(z.int()).readonly(),
  version: z.int().min(0),
  sha256: Sha256,
})
export type WrittenMinutes = z.output<typeof WrittenMinutes>

const Copy = z.string().regex(/^(?:health|social-care|no-agency|part-\d{2})$/)

export const minutes = {
  /** Coordinator and chair may read every copy; anybody else only their own. Null: the first that one may. */
  read: query<Minutes>()(z.strictObject({ meetingId: Id, copy: Copy.nullable() }), everyone),
  /** The same copy as it will be printed, for those who may read it. */
  printed: query<Printed>()(z.strictObject({ meetingId: Id, copy: Copy }), everyone),
  /** Every copy with all it says, for whoever gives them out. */
  material: query<MinutesMaterial>()(z.strictObject({ meetingId: Id }), drivers),
  /** Writes copies, or every one, to a folder chosen in a dialog, as Word and, unless told otherwise, as PDF. */
  write: task<MinutesWritten>()(
    z.strictObject({
      meetingId: Id,
      pdf: z.boolean().default(true),
      copies: z.array(Copy).min(1).max(1000).optional(),
      why: Why.optional(),
    }),
    drivers,
    { did: 'Wrote the minutes to a folder' },
  ),
  /** Stops the writing that is under way. */
  cancel: task<void>()(z.strictObject({}), drivers),
  /** The log of copies, once they are on disk. */
  record: command<null>()(
    z.strictObject({
      meetingId: Id,
      copies: z.array(WrittenMinutes).max(1000).readonly(),
      why: Why.optional(),
      departureId: Id.nullable().default(null),
    }),
    forShell(drivers),
    { about: 'meetingId', did: 'Wrote the minutes to a folder', entry: 'minutes.write' },
  ),
  /** What can be written in them, for whoever prepares them. */
  notes: query<MinutesNotes>()(z.strictObject({ meetingId: Id }), drivers),
  /** From the start of a meeting until the panel has heard its minutes. */
  saveNote: command<BusinessNote>()(
    z.strictObject({ itemId: Id, version: Version, changes: NoteFields.partial() }),
    drivers,
    { about: 'itemId', did: 'Wrote what was said under an item of business', needs: 'recorder' },
  ),
  /** After the close, until the panel has heard the minutes. What the store saw stands beside it. */
  mendTimes: command<MeetingTimes>()(
    z.strictObject({ meetingId: Id, version: Version, times: RealTimes }),
    drivers,
    { about: 'meetingId', did: 'Mended when a meeting began and ended' },
  ),
}
