import type { Letter } from '../../../shared/letters.ts'
import type { AgencyRecord, PackInput, SignedStatement, Statement } from '../../../shared/records.ts'
import type { SharingBlock } from '../../../shared/releases.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { recordFingerprint } from '../../proof/fingerprint.ts'
import { selectRecordProofs } from '../audit/record-proofs.ts'
import type { RecordProofs } from '../audit/record-proofs.ts'
import { lettersToGo } from '../letters/record-letters.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { SignOffRow } from '../sign-off/select-facts.ts'
import { names } from '../sign-off/standing.ts'
import { mayLeave, packsOf, selectReleaseFacts } from './select-facts.ts'
import type { RecordFacts, ReleaseFacts } from './select-facts.ts'

/** Everything that a meeting's packs are made from. */
export interface ReleaseMaterial {
  readonly meetingId: string
  readonly heldOn: string
  /** One a record and agency, for those that may leave. */
  readonly packs: readonly PackInput[]
  /** Packs kept back by an objection that nobody decided about yet, or that somebody upheld. */
  readonly heldBack: number
  /** Records that nobody has signed yet; none of their packs can leave. */
  readonly unsigned: number
  readonly blocks: readonly SharingBlock[]
  /** To the people: those that somebody has read and said are ready, of records that both agencies signed. */
  readonly letters: readonly Letter[]
  readonly lettersNotReady: number
}

/** A pack that is on disk, as the release log keeps it. */
export interface ReleasedPack {
  readonly side: Side
  readonly recordId: string
  readonly version: number
  readonly files: number
  /** Of the pack's SHA256SUMS, hex. */
  readonly sumsSha256: string
  /** As it was stamped; where left out, as the sign-off stands when the log is written. */
  readonly bothSigned?: boolean
  /** Agencies that signed without authority enough; as above. */
  readonly shortOf?: readonly Side[]
  /** Under which it was announced before it was written. */
  readonly departureId?: string
}

/** Reads only. Fails with notAllowed: notClosed, or unsigned where nobody has signed anything. */
export async function releaseMaterial(db: ReadDb, meetingId: string): Promise<ReleaseMaterial> {
  const facts = await selectReleaseFacts(db, meetingId)
  if (facts.signOff.meeting.closedAt === null) throw notAllowed('notClosed')
  const signed = facts.records.filter(({ record }) =>
    facts.signOff.signOffs.some((row) => row.kind === 'agree' && names(row, record.row)),
  )
  if (signed.length === 0) throw notAllowed('unsigned')
  const proofs = await selectRecordProofs(
    db,
    signed.map(({ record }) => record.row),
    signed.flatMap((record) => statementsOf(facts, record)).map(headOf),
  )
  const packs = signed.flatMap(packsOf)
  const { heldOn } = facts.signOff.meeting
  const byBoth = new Set(signed.filter((one) => one.bothSigned).map(({ record }) => record.row.id))
  // A letter that is ready carries the day on which that was said: today's date stands on none that leaves.
  const { letters, notReady: lettersNotReady } = await lettersToGo(db, meetingId, byBoth, heldOn)
  return {
    meetingId,
    heldOn,
    letters,
    lettersNotReady,
    packs: signed.flatMap((record) =>
      packsOf(record)
        .filter(mayLeave)
        .map(({ side }) => packInput(facts, record, side, proofs)),
    ),
    heldBack: packs.filter((pack) => !mayLeave(pack)).length,
    unsigned: facts.records.length - signed.length,
    blocks: packs.flatMap(({ block }) => block ?? []),
  }
}

function packInput(facts: ReleaseFacts, record: RecordFacts, side: Side, proofs: RecordProofs): PackInput {
  const { row } = record.record
  const recordJson = side === 'health' ? row.healthJson : row.socialCareJson
  const parsed = JSON.parse(recordJson) as AgencyRecord
  const statements = statementsOf(facts, record)
  const proofJson = proofs.proofOf(row, statements.map(headOf))
  return {
    side,
    decisionJson: row.decisionJson,
    recordJson,
    record: parsed,
    statements,
    checkpoint: proofs.checkpoint,
    ...(proofJson !== null && { proofJson }),
    fingerprint: recordFingerprint(row.decisionSha256),
    bothSigned: record.bothSigned,
    shortOf: record.shortOf,
    supersedes: parsed.supersedes,
  }
}

/** Every signed statement about this version of the record, and those that withdraw what it replaces. */
const statementsOf = ({ signOff }: ReleaseFacts, { record }: RecordFacts): SignedStatement[] =>
  signOff.signOffs
    .filter((row) => row.kind !== 'declined' && (names(row, record.row) || withdrawsEarlier(row, record.row)))
    .map(({ memberId, statementJson, signature, publicKeyPem }) => ({
      memberId,
      json: statementJson,
      signature,
      publicKeyPem,
    }))

const headOf = ({ json }: SignedStatement): Pick<Statement, 'auditHead' | 'claimedAt'> =>
  JSON.parse(json) as Statement

const withdrawsEarlier = (row: SignOffRow, { id, recordVersion }: Row<'record'>): boolean =>
  row.kind === 'void' && row.items.some((item) => item.recordId === id && item.recordVersion < recordVersion)
