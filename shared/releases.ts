import { z } from 'zod'
import { command, drivers, everyone, query, task } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { ReceivedInput, SentInput, TakeBackInput } from './deliveries.ts'
import type { Delivery, PackStanding, WaitingVersion } from './deliveries.ts'
import type { RecalledVersion } from './recalls.ts'
import type { ToldShort } from './records.ts'
import { Said, Side } from './kernel/text.ts'
import type { Printed } from './printed.ts'
import { ReleaseTo } from './release-terms.ts'
import type { OfferedTo, ReleaseTerms } from './release-terms.ts'

/** One line of the release log: what went to whom. */
export interface ReleaseEntry {
  readonly id: string
  readonly recordId: string
  readonly recordVersion: number
  readonly side: Side
  readonly agencyName: string
  /** To whom there, what for and by what right; empty where it left before that was asked. */
  readonly recipient: string
  readonly purpose: string
  readonly basis: string
  readonly caseReference: string
  readonly personName: string
  readonly releasedAt: string
  readonly releasedBy: string
  readonly files: number
  /** SHA-256 of the pack's SHA256SUMS, hex. */
  readonly sumsSha256: string
  /** True where it left before both agencies had signed. */
  readonly oneAgencyOnly: boolean
  /** Agencies that had signed without authority enough for what they pay. */
  readonly shortOf: readonly Side[]
  /** The folder's own name; empty where it was not kept. */
  readonly folderName: string
  /** False: Accord stopped while it was being written, so that it may have left. */
  readonly confirmed: boolean
}

/** An objection to sharing, or an agency not to be told, blocks that pack until a named person decides (DESIGN §7.4). */
export interface SharingBlock {
  readonly recordId: string
  readonly side: Side
  readonly personName: string
  readonly why: string
  readonly decision: {
    readonly share: boolean
    readonly reason: string
    readonly by: string
    readonly at: string
  } | null
}

export interface ReleaseStatus {
  readonly meetingId: string
  readonly heldOn: string
  readonly records: readonly {
    readonly recordId: string
    readonly recordVersion: number
    readonly personName: string
    readonly caseReference: string
    readonly bothSigned: boolean
    /** Agencies that signed, none of whose signatories had authority for its sum: not complete. */
    readonly shortOf: readonly ToldShort[]
    /** From the second version on: what it replaces, and why it was corrected. */
    readonly replaces: { readonly recordVersion: number; readonly reason: string } | null
    /** A correction of it that waits while this version stands and leaves; null: none. */
    readonly waits: WaitingVersion | null
    /** A recall found this version wrong, so that it does not leave; null: none. */
    readonly recalled: RecalledVersion | null
    readonly packs: Readonly<Record<Side, PackStanding>>
  }[]
  readonly blocks: readonly SharingBlock[]
  readonly log: readonly ReleaseEntry[]
  /** What was said of sending and of receipts, the latest first; taken back or not. */
  readonly deliveries: readonly Delivery[]
  /** What is offered for each until somebody chooses otherwise, and what they choose from. */
  readonly offered: OfferedTo
  readonly terms: ReleaseTerms
}

/** Both agencies' copies of a record, as they would be read. */
export interface RecordCopies {
  readonly recordId: string
  readonly recordVersion: number
  readonly meetingId: string
  readonly caseId: string
  readonly caseReference: string
  readonly personName: string
  readonly copies: Readonly<Record<Side, Printed>>
}

export interface Released {
  readonly packs: number
  readonly files: number
  /** Of the packs, those that the folder held already: the same words under the same signatures. */
  readonly recognised: number
  /** Packs held back by an undecided or refused sharing block, or since a recall found them wrong. */
  readonly heldBack: number
  /** Letters to people that went along, and those that nobody has said are ready. */
  readonly letters: number
  readonly lettersNotReady: number
  /** The folder's own name, for the screen; never the whole path. */
  readonly folderName: string
}

/** Half-made files of an Accord that stopped while it wrote them. */
export interface Swept {
  /** The operation that wrote, e.g. `papers.write`. */
  readonly task: string
  /** Name of the folder that they lay in, never its path. */
  readonly folderName: string
  readonly at: string
}

export const releases = {
  status: query<ReleaseStatus>()(z.strictObject({ meetingId: Id }), everyone),
  log: query<readonly ReleaseEntry[]>()(
    z.strictObject({ limit: z.int().min(1).max(150).default(100) }),
    everyone,
  ),
  /** For whoever releases, before anything leaves: what each agency keeps to itself stands in it. */
  copies: query<RecordCopies>()(z.strictObject({ recordId: Id }), drivers),
  decideSharing: command<ReleaseStatus>()(
    z.strictObject({ recordId: Id, side: Side, share: z.boolean(), reason: Said(2000) }),
    ['coordinator', 'chair', 'signatory'],
    { about: 'recordId', did: 'Decided whether a pack may be shared' },
  ),
  /** A person says that packs were sent, that they have come, or that one of those was said by mistake. */
  sent: command<ReleaseStatus>()(SentInput, drivers, {
    about: 'meetingId',
    did: 'Said that packs were sent to an agency',
  }),
  received: command<ReleaseStatus>()(ReceivedInput, drivers, {
    about: 'meetingId',
    did: 'Recorded that an agency has its packs',
  }),
  takeBack: command<ReleaseStatus>()(TakeBackInput, drivers, {
    about: 'meetingId',
    did: 'Took back that packs were sent or received, with a reason',
  }),
  /** Where a meeting's packs were last written, if that is still there on this computer; never the whole path. */
  folder: task<{ readonly folderName: string } | null>()(z.strictObject({ meetingId: Id }), drivers),
  /** Shows it in the computer's own file manager. */
  openFolder: task<null>()(z.strictObject({ meetingId: Id }), drivers),
  /** What this opening threw away, since Accord had stopped while it was written; told once, at the door. */
  swept: query<readonly Swept[]>()(z.strictObject({}), everyone),
  /**
   * Writes packs and letters to a folder chosen in a dialog; without `to` for everybody, as offered. Cancelled: nothing
   * written. `proposals`: corrections that wait, too, each file of them stamped so.
   */
  write: task<Released>()(
    z.strictObject({
      meetingId: Id,
      pdf: z.boolean().default(true),
      to: ReleaseTo.optional(),
      proposals: z.boolean().default(false),
    }),
    drivers,
    { did: 'Wrote packs to a folder' },
  ),
  /** Stops the writing that is under way. */
  cancel: task<void>()(z.strictObject({}), drivers),
}
