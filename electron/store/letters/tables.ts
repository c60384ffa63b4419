import type { Fixed } from '../kernel/columns.ts'

/** What the person is given about a record; made by the first change to what was built from it. */
export interface LetterTable {
  id: Fixed<string>
  version: number
  recordId: Fixed<string>
  /** The version of the record that its words were made from, or checked against. */
  recordVersion: number
  format: string
  language: string
  /** Null: nobody has said how they want to be given it. */
  delivery: string | null
  texts: string
  translatedAt: string | null
  translatedBy: string | null
  readyAt: string | null
  readyBy: string | null
}

/** One line a letter that left. */
export interface LetterReleaseTable {
  id: Fixed<string>
  meetingId: Fixed<string>
  recordId: Fixed<string>
  recordVersion: Fixed<number>
  /** With a release, to be given; or a copy, to be checked or translated. */
  kind: Fixed<'release' | 'copy'>
  letterVersion: Fixed<number>
  format: Fixed<string>
  language: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
  files: Fixed<number>
  sha256: Fixed<string>
  /** What for and by what right; empty: a copy, or from before that was asked. */
  purpose: Fixed<string>
  basis: Fixed<string>
}

/** That a person was told of a record. Never changed: what was a mistake is taken back. */
export interface PersonToldTable {
  id: Fixed<string>
  recordId: Fixed<string>
  recordVersion: Fixed<number>
  toldOn: Fixed<string>
  how: Fixed<string>
  toldBy: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
  takenBackReason: string | null
  takenBackBy: string | null
  takenBackAt: string | null
}

declare module '../kernel/schema.ts' {
  interface Tables {
    letter: LetterTable
    letterRelease: LetterReleaseTable
    personTold: PersonToldTable
  }
}
