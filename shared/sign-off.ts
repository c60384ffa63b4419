import { z } from 'zod'
import { command, everyone, query } from './op.ts'
import { Id } from './ids.ts'
import { Passphrase, Said } from './text.ts'
import type { Side } from './text.ts'
import type { Verdict } from './room.ts'

export type SignedPosition = 'agree' | 'dissent'

/** One record that a signatory answers for. */
export interface SignOffItem {
  readonly recordId: string
  readonly recordVersion: number
  readonly itemId: string
  readonly position: number
  readonly personName: string
  readonly verdict: Verdict
  /** The panel's as the record was frozen: one that advises recommends. */
  readonly authority: string
  readonly signedPosition: SignedPosition
  /** This record's own four words, as printed on every page of its packs. */
  readonly fingerprint: readonly string[]
  readonly healthPence: number
  readonly socialCarePence: number
  /** False: over this signatory's delegated limit for their agency. */
  readonly withinLimit: boolean
  /** From the second version on: what it replaces and why. */
  readonly corrects: { readonly recordVersion: number; readonly reason: string } | null
  /** What the record must not look finished without saying (guardrails.ts). */
  readonly warnings: readonly string[]
}

export interface Signatory {
  readonly memberId: string
  readonly name: string
  readonly title: string
  readonly side: Side
  /** Name, title, agency and code as the records say them: that is what their statement says. */
  readonly agencyName: string
  readonly odsCode: string
  /** What they may commit by signing this meeting's decisions: as delegated on its day (sign-off/authority.ts). */
  readonly annualLimitPence: number
  readonly signedAt: string | null
  readonly declinedAt: string | null
  readonly declinedBecause: string
  /** What they sign: all that they answer for, or where they have signed the rest, what was corrected since. */
  readonly items: readonly SignOffItem[]
  /** Statement of the withdrawal that they sign with it, where they signed an earlier version; null otherwise. */
  readonly withdrawal: string | null
  /** Four words from the digest of the statement's items; the same on both agencies' copies. */
  readonly fingerprint: readonly string[]
}

/** Per record: which side still waits, and whether both have signed with enough authority. */
export interface RecordSignOff {
  readonly recordId: string
  readonly recordVersion: number
  readonly healthComplete: boolean
  readonly socialCareComplete: boolean
}

export interface MeetingSignOff {
  readonly meetingId: string
  readonly heldOn: string
  /** The words each signatory agrees to; part of what is signed. */
  readonly statement: string
  readonly signatories: readonly Signatory[]
  readonly records: readonly RecordSignOff[]
  readonly complete: boolean
}

export interface FrozenText {
  readonly recordId: string
  readonly recordVersion: number
  /** The common record, `decision.json`, exactly as hashed. */
  readonly decisionJson: string
  /** Whose `record.json` follows; null for a member of neither agency. */
  readonly side: Side | null
  /** The signatory's own agency's record, exactly as hashed: what the other agency keeps stands in it as markers only. */
  readonly recordJson: string | null
}

export const signOff = {
  /** Closed meetings that still wait for a signature. */
  waiting: query<
    readonly {
      meetingId: string
      heldOn: string
      healthWaiting: boolean
      socialCareWaiting: boolean
      mine: boolean
      count: number
    }[]
  >()(z.strictObject({}), everyone),
  forMeeting: query<MeetingSignOff>()(z.strictObject({ meetingId: Id }), everyone),
  /** All that a statement's digests cover, as far as this signatory may read it; `memberId` null: whoever asks. */
  read: query<FrozenText>()(
    z.strictObject({
      recordId: Id,
      recordVersion: z.int().min(1),
      memberId: Id.nullable().default(null),
    }),
    everyone,
  ),
  /**
   * One statement for the meeting, under the signatory's own passphrase, whoever's session it is: that passphrase is the authority.
   * The fingerprint is what the signatory saw; `conflict` where the text has changed since. `notAllowed` on a wrong passphrase.
   */
  sign: command<MeetingSignOff>()(
    z.strictObject({
      meetingId: Id,
      memberId: Id,
      passphrase: Passphrase,
      fingerprint: z.array(z.string().max(20)).length(4),
    }),
    ['coordinator', 'chair', 'member', 'signatory'],
  ),
  /** Keeps everything; says why. The signatory's own passphrase again. */
  decline: command<MeetingSignOff>()(
    z.strictObject({ meetingId: Id, memberId: Id, passphrase: Passphrase, reason: Said(2000) }),
    ['coordinator', 'chair', 'member', 'signatory'],
  ),
}
