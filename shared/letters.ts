import { z } from 'zod'
import { Sha256 } from './departures.ts'
import { command, everyone, forShell, query, task, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { OptionalLine, Said, Text, Version } from './kernel/text.ts'
import type { Verdict } from './room.ts'

/** What the person is given: Accessible Information Standard DAPB1605. A language other than English may go with any. */
export const letterFormats = [
  'standard',
  'large_print',
  'easy_read',
  'easy_read_pictures',
  'text_only',
] as const
export const LetterFormat = z.enum(letterFormats)
export type LetterFormat = z.output<typeof LetterFormat>

/** How the person is given it: as they asked. Only a letter that goes by post has their address. */
export const letterDeliveries = ['post', 'email', 'in_person', 'read_aloud'] as const
export const LetterDelivery = z.enum(letterDeliveries)
export type LetterDelivery = z.output<typeof LetterDelivery>

/** The parts of a letter, in the order in which they are read. */
export const letterSections = [
  'opening',
  'asked',
  'decided',
  'why',
  'conditions',
  'pays',
  'next',
  'review',
  'leftOut',
  'contact',
  'again',
  'closing',
] as const
export const LetterSection = z.enum(letterSections)
export type LetterSection = z.output<typeof LetterSection>

/** Easy read has words of its own: short sentences, one a line; beside each the space for a picture where that is chosen. */
export const letterVoices = ['plain', 'easy'] as const
export const LetterVoice = z.enum(letterVoices)
export type LetterVoice = z.output<typeof LetterVoice>

/** Paragraphs stand apart by a blank line; a line that starts with "- " is an item of a list. */
export type LetterWords = Readonly<Record<LetterSection, string>>
export type LetterTexts = Readonly<Record<LetterVoice, LetterWords>>

/** Something about a letter's words: `blocks` keeps it from being ready. */
export interface LetterCheck {
  readonly section: LetterSection | null
  readonly level: 'blocks' | 'check'
  readonly text: string
}

export interface LetterProposal {
  readonly format: LetterFormat
  /** Empty: English. */
  readonly language: string
  /** Null: nothing on record says. */
  readonly delivery: LetterDelivery | null
  /** What is on record about how the person is reached; empty: nothing is. */
  readonly why: string
}

/** One line of the log of letters: what the person was to be given. */
export interface LetterEntry {
  readonly id: string
  readonly recordId: string
  readonly recordVersion: number
  readonly caseReference: string
  readonly personName: string
  /** With a release, to be given; or a copy, to be checked or translated. */
  readonly kind: 'release' | 'copy'
  readonly format: LetterFormat
  readonly language: string
  readonly at: string
  readonly by: string
  readonly files: number
  /** SHA-256 of the letter itself: its PDF where it was printed, hex. */
  readonly sha256: string
  /** What for and by what right; empty for a copy, and where it left before that was asked. */
  readonly purpose: string
  readonly basis: string
}

/** What stands at the head of a letter. */
export interface LetterFrame {
  readonly panelName: string
  readonly healthName: string
  readonly councilName: string
  /** The panel's own address, a line each. */
  readonly address: string
  readonly personName: string
  /** Where they live, a line each; empty where the letter does not go by post, or nobody knows. */
  readonly personAddress: readonly string[]
  readonly caseReference: string
  /** ISO date: the day it was said to be ready, else today. */
  readonly date: string
}

export const letterStates = ['not_ready', 'needs_translation', 'out_of_date', 'ready', 'given'] as const
/** `given`: it left with a release, and nothing of it has changed since. */
export type LetterState = (typeof letterStates)[number]

interface Named {
  readonly by: string
  readonly at: string
}

/** How somebody was told what was decided about them. A letter by itself may lie unread. */
export const toldHows = ['in_person', 'phone', 'letter', 'through_somebody'] as const
export const ToldHow = z.enum(toldHows)
export type ToldHow = z.output<typeof ToldHow>

/** That the person was told, as somebody wrote it down. */
export interface Told {
  readonly id: string
  /** What they were told; the record may say something else since. */
  readonly recordVersion: number
  readonly toldOn: string
  readonly how: ToldHow
  /** Who told them, by name: often nobody who uses Accord. */
  readonly toldBy: string
  /** The member who wrote it down. */
  readonly by: string
}

/** The letter about one record. */
export interface Letter {
  readonly recordId: string
  /** The record's latest version, and the one that the words were made from. */
  readonly recordVersion: number
  readonly madeFromVersion: number
  readonly meetingId: string
  readonly caseId: string
  readonly verdict: Verdict
  /** The panel's as the record was frozen: one that advises recommends. */
  readonly authority: string
  readonly frame: LetterFrame
  readonly format: LetterFormat
  /** Empty: English. */
  readonly language: string
  /** Null: nobody has said. */
  readonly delivery: LetterDelivery | null
  readonly proposed: LetterProposal
  /** Someone says that the translation is done and attached. */
  readonly translated: Named | null
  readonly texts: LetterTexts
  readonly ready: Named | null
  readonly state: LetterState
  readonly checks: readonly LetterCheck[]
  /** Who tells the person, and how: from the risk decision. */
  readonly whoTells: string
  readonly howTold: string
  /** The latest that was not taken back; null: nobody has said that the person was told. */
  readonly told: Told | null
  readonly version: number
}

export interface LettersOfMeeting {
  readonly letters: readonly Letter[]
  readonly log: readonly LetterEntry[]
}

/** The panel's own part of every letter. Empty: Accord's own words stand (letters/terms.ts). */
export const LetterTerms = z.strictObject({
  /** Where the panel can be written to; at the head of each letter. */
  address: Text(500),
  /** Who to ask about a letter. */
  contact: Text(1000),
  /** How to ask for a decision to be looked at again (rule N9). */
  again: Text(2000),
  complaints: Text(2000),
  advocacy: Text(2000),
  /** The panel chose that letters say who disagreed, and why. */
  saysDissent: z.boolean(),
})
export type LetterTerms = z.output<typeof LetterTerms>

/** A letter that is on disk, as the log keeps it. */
export const WrittenLetter = z.strictObject({
  recordId: Id,
  recordVersion: Version,
  letterVersion: z.int().min(0),
  format: LetterFormat,
  language: OptionalLine(60),
  files: z.int().min(0),
  sha256: Sha256,
})
export type WrittenLetter = z.output<typeof WrittenLetter>

const about = { recordId: Id, version: Version }

export const letters = {
  ofMeeting: query<LettersOfMeeting>()(z.strictObject({ meetingId: Id }), everyone),
  get: query<Letter>()(z.strictObject({ recordId: Id }), everyone),
  /** Saves what is given and leaves the rest. The letter is no longer ready: its words changed since. */
  save: command<Letter>()(
    z.strictObject({
      ...about,
      format: LetterFormat.optional(),
      language: OptionalLine(60).optional(),
      delivery: LetterDelivery.nullable().optional(),
      words: z.strictObject({ voice: LetterVoice, section: LetterSection, text: Text(8000) }).optional(),
    }),
    workers,
    { about: 'recordId', did: 'Changed a letter' },
  ),
  /** A named person read it. Refused while something blocks it, a translation is missing, or the decision was amended. */
  setReady: command<Letter>()(z.strictObject({ ...about, ready: z.boolean() }), workers, {
    about: 'recordId',
    did: 'Said whether a letter is ready',
  }),
  /** Someone says that the translation is done and attached. */
  setTranslated: command<Letter>()(z.strictObject({ ...about, translated: z.boolean() }), workers, {
    about: 'recordId',
    did: 'Said whether a letter is translated',
  }),
  /** After the decision was amended, or to begin again: made anew from the record, or kept as it was checked against it. */
  renew: command<Letter>()(z.strictObject({ ...about, keepWords: z.boolean() }), workers, {
    about: 'recordId',
    did: 'Made a letter anew after a correction',
  }),
  /**
   * That the person was told what stands. Fails with conflict where another version stands, and with invalid for a day
   * that has not come, or before the meeting.
   */
  tell: command<null>()(
    z.strictObject({
      recordId: Id,
      recordVersion: Version,
      toldOn: IsoDate,
      how: ToldHow,
      toldBy: Said(120),
    }),
    workers,
    { about: 'recordId', did: 'Wrote down that a person was told' },
  ),
  /** It was written down by mistake. */
  takeBackTold: command<null>()(z.strictObject({ recordId: Id, toldId: Id, reason: Said(1000) }), workers, {
    about: 'recordId',
    did: 'Took back that a person was told',
  }),
  /** Writes this one letter to a folder chosen in a dialog, to be checked or translated; it is not sent with it. */
  write: task<{ readonly files: number; readonly folderName: string }>()(
    z.strictObject({ recordId: Id, pdf: z.boolean().default(true) }),
    workers,
    { did: 'Wrote a letter to a folder' },
  ),
  /** The log of a letter that was copied out, once it is on disk. */
  recordCopy: command<null>()(
    z.strictObject({ letter: WrittenLetter, departureId: Id.nullable().default(null) }),
    forShell(workers),
    {
      about: (_, { letter }) => letter.recordId,
      did: 'Wrote a letter to a folder',
      entry: 'letters.write',
    },
  ),
}
