import { z } from 'zod'
import { IsoDate } from './dates.ts'
import { Id } from './ids.ts'
import { command, drivers, query } from './op.ts'
import { verdicts } from './room.ts'
import { approvals } from './rules/verdicts.ts'
import { Said, Text } from './text.ts'

/** What a correction may change; anything else of a record is what was heard, and another decision is another case at the panel. */
export const AmendedWords = z.strictObject({
  verdict: z.enum(verdicts),
  reasons: Text(8000),
  legalBasis: Text(2000),
  conditions: z.array(Said(1000)).max(20),
  reviewOn: IsoDate.nullable(),
})
export type AmendedWords = z.output<typeof AmendedWords>
export type AmendedField = keyof AmendedWords
export const amendedFields = [
  'verdict',
  'reasons',
  'legalBasis',
  'conditions',
  'reviewOn',
] as const satisfies readonly AmendedField[]

// An escalation is a deadlock with both views kept, which no correction can supply or take away.
const kindOf = (verdict: AmendedWords['verdict']): string => {
  if (approvals.includes(verdict)) return 'approval'
  return verdict === 'not_approved' || verdict === 'escalated' ? verdict : 'neither'
}

/** An approval, a refusal and what was neither are three decisions: a correction moves within one, never between. */
export const sameKind = (a: AmendedWords['verdict'], b: AmendedWords['verdict']): boolean =>
  kindOf(a) === kindOf(b)

/** Which of them two texts differ in. */
export const changedFields = (before: AmendedWords, after: AmendedWords): AmendedField[] =>
  amendedFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

/** A record as it stands, for correcting it. */
export interface Amendable {
  readonly recordId: string
  readonly recordVersion: number
  readonly meetingId: string
  readonly heldOn: string
  readonly caseId: string
  readonly caseReference: string
  readonly personName: string
  readonly words: AmendedWords
  /** The panel's as the record was frozen: one that advises recommends. */
  readonly authority: string
  /** Who signed this version, and signs the next one again. */
  readonly signedBy: readonly string[]
  /** Whether a pack of this version has left. */
  readonly released: boolean
}

/**
 * Nothing signed is edited: a correction makes the record's next version, which everybody signs again, each withdrawing
 * what they signed before (DESIGN §6). The earlier version, its signatures and its releases stay as they are.
 */
export const amendments = {
  open: query<Amendable>()(z.strictObject({ recordId: Id }), drivers),
  /** `conflict` where another version has been made since; `invalid` where nothing would change. */
  make: command<Amendable>()(
    z.strictObject({
      recordId: Id,
      recordVersion: z.int().min(1),
      reason: Said(2000),
      words: AmendedWords,
    }),
    drivers,
  ),
}
