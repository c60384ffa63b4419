import { z } from 'zod'
import { Sha256 } from './departures.ts'
import { Id } from './kernel/ids.ts'
import { command, drivers, forShell, query } from './kernel/op.ts'
import { Side } from './kernel/text.ts'
import { WrittenLetter } from './letters.ts'
import type { Letter } from './letters.ts'
import type { PackInput } from './records.ts'
import type { SharingBlock } from './releases.ts'
import { ReleaseTo } from './release-terms.ts'

/** Everything that a meeting's packs are made from. */
export interface ReleaseMaterial {
  readonly meetingId: string
  readonly heldOn: string
  /** One a record and agency, for those that may leave. */
  readonly packs: readonly PackInput[]
  /** Packs kept back by an objection that nobody decided about yet, or that somebody upheld, or by a recall. */
  readonly heldBack: number
  /** Records that nobody has signed yet; none of their packs can leave. */
  readonly unsigned: number
  readonly blocks: readonly SharingBlock[]
  /** To the people: those that somebody has read and said are ready, of records that both agencies signed. */
  readonly letters: readonly Letter[]
  readonly lettersNotReady: number
  /** For whom, to whom, what for and by what right: what was asked, or what is offered. */
  readonly to: ReleaseTo
}

/** A pack that is on disk, as the release log keeps it. */
export const ReleasedPack = z.strictObject({
  side: Side,
  recordId: Id,
  version: z.int().min(1),
  files: z.int().min(0),
  /** Of the pack's SHA256SUMS. */
  sumsSha256: Sha256,
  /** As it was stamped; where left out, as the sign-off stands when the log is written. */
  bothSigned: z.boolean().optional(),
  /** Agencies that signed without authority enough; as above. */
  shortOf: z.array(Side).readonly().optional(),
  /** Under which it was announced before it was written. */
  departureId: Id.optional(),
})
export type ReleasedPack = z.output<typeof ReleasedPack>

const Packs = z.array(ReleasedPack).max(10_000).readonly()

/** What `releases.write`, a task, asks of the store and tells it. */
export const releaseSteps = {
  material: query<ReleaseMaterial>()(
    z.strictObject({ meetingId: Id, to: ReleaseTo.optional(), proposals: z.boolean().default(false) }),
    forShell(drivers),
  ),
  /** Before a file is on disk: nothing that leaves is unlogged, wherever Accord stops. Answers an id a pack, in their order. */
  begin: command<readonly string[]>()(
    z.strictObject({ meetingId: Id, packs: Packs, to: ReleaseTo.optional() }),
    forShell(drivers),
    { about: 'meetingId', did: 'Began to write packs' },
  ),
  /** Nothing of them was left on disk. */
  abandon: command<null>()(
    z.strictObject({ meetingId: Id, departureIds: z.array(Id).max(10_000) }),
    forShell(drivers),
    { about: 'meetingId', did: 'Wrote no packs after all' },
  ),
  /** The release log, once the packs are on disk. */
  record: command<null>()(
    z.strictObject({
      meetingId: Id,
      packs: Packs,
      to: ReleaseTo.optional(),
      letters: z.array(WrittenLetter).max(10_000).readonly().default([]),
      departureId: Id.nullable().default(null),
    }),
    forShell(drivers),
    { about: 'meetingId', did: 'Wrote packs to a folder', entry: 'releases.write' },
  ),
  /** Path of the folder that a meeting's packs were last written to: no window ever has a path. Null: it was not kept. */
  lastFolder: query<string | null>()(z.strictObject({ meetingId: Id }), forShell(drivers)),
}
