import { z } from 'zod'
import { command, everyone, query } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import type { Statement } from './records.ts'
import { Passphrase, Said } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'
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
  /** Where their key came with a recovery: what their statement says of it. */
  readonly renewal: string | null
  /** It waits for somebody of the other agency to confirm it, and signs nothing until then. */
  readonly keyWaits: boolean
  /** Four words from the digest of the statement's items; the same on both agencies' copies. */
  readonly fingerprint: readonly string[]
  /** Of every letter that they would sign (all but when, and the trail's head), hex: another means that it changed. */
  readonly draftSha256: string
}

/** Exactly what a member would sign, in the order of signing, before it is signed. */
export interface SignOffDraft {
  readonly statements: readonly Statement[]
  readonly fingerprint: readonly string[]
  readonly draftSha256: string
  /** How many entries the trail has whose head the statements name. */
  readonly auditSize: number
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

const signers = ['coordinator', 'chair', 'member', 'signatory'] as const
const FourWords = z.array(z.string().max(20)).length(4)
const Digest = z.string().regex(/^[0-9a-f]{64}$/)

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
  /** The first of three steps: the exact texts. Fails where this member has nothing to sign, or may not. */
  draft: query<SignOffDraft>()(z.strictObject({ meetingId: Id, memberId: Id }), signers),
  /**
   * One statement for the meeting, under the signatory's own passphrase, whoever's session it is: that passphrase is the authority.
   * Fingerprint and draft are what the signatory saw; `conflict`, and nothing written, where anything of it has changed
   * since, up to the very moment of signing. `notAllowed` on a wrong passphrase.
   */
  sign: command<MeetingSignOff>()(
    z.strictObject({
      meetingId: Id,
      memberId: Id,
      passphrase: Passphrase,
      fingerprint: FourWords,
      draftSha256: Digest.nullable().default(null),
    }),
    signers,
    { about: 'memberId', did: 'Signed' },
  ),
  /**
   * The last step alone, for what was signed where the key is: each statement as RFC 8785 text, with its signature (64
   * bytes, base64). Kept once, however often it is sent. `conflict` as above; `notAllowed` on a signature of another key.
   */
  submit: command<MeetingSignOff>()(
    z.strictObject({
      meetingId: Id,
      memberId: Id,
      fingerprint: FourWords,
      draftSha256: Digest,
      auditSize: z.int().min(1),
      signed: z
        .array(z.strictObject({ json: z.string().max(200_000), signature: z.base64().length(88) }))
        .min(1)
        .max(2),
    }),
    signers,
    { about: 'memberId', did: 'Signed' },
  ),
  /** Keeps everything; says why. The signatory's own passphrase again; `conflict` as above where words are given. */
  decline: command<MeetingSignOff>()(
    z.strictObject({
      meetingId: Id,
      memberId: Id,
      passphrase: Passphrase,
      reason: Said(2000),
      fingerprint: FourWords.nullable().default(null),
    }),
    signers,
    { about: 'memberId', did: 'Declined to sign' },
  ),
}
