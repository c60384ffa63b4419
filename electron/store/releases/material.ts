import type {
  AgencyRecord,
  DecisionRecord,
  PackInput,
  ShortAuthority,
  SignedStatement,
  Statement,
  ToldShort,
} from '../../../shared/records.ts'
import { asRead } from '../../../shared/record-as-read.ts'
import type { ReleaseMaterial } from '../../../shared/release-steps.ts'
import type { ReleaseTo } from '../../../shared/release-terms.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { recordFingerprint } from '../../proof/fingerprint.ts'
import { selectRecordProofs } from '../audit/record-proofs.ts'
import type { RecordProofs } from '../audit/record-proofs.ts'
import { lettersToGo } from '../letters/record-letters.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { SignOffRow } from '../sign-off/select-facts.ts'
import { names } from '../sign-off/standing.ts'
import { toWhom } from './offered.ts'
import { mayLeave, packsOf, selectReleaseFacts } from './select-facts.ts'
import type { RecordFacts, ReleaseFacts } from './select-facts.ts'

export interface Wanted {
  /** For whom; left out: for everybody, as it is offered. */
  readonly to?: ReleaseTo | undefined
  readonly proposals?: boolean
  readonly today?: string
}

/**
 * What stands of each record leaves; a correction that waits only where it was asked for, and only once somebody has
 * signed it. Reads only. Fails with notAllowed: notClosed, or unsigned where nobody has signed anything.
 */
export async function releaseMaterial(
  db: ReadDb,
  meetingId: string,
  { to: wanted, proposals = false, today }: Wanted = {},
): Promise<ReleaseMaterial> {
  const facts = await selectReleaseFacts(db, meetingId)
  const { heldOn } = facts.signOff.meeting
  const to = await toWhom(db, meetingId, wanted, today ?? heldOn)
  if (facts.signOff.meeting.closedAt === null) throw notAllowed('notClosed')
  const asked = [...facts.records, ...(proposals ? facts.proposals : [])]
  const signed = asked.filter(({ record }) =>
    facts.signOff.signOffs.some((row) => row.kind === 'agree' && names(row, record.row)),
  )
  if (signed.length === 0) throw notAllowed('unsigned')
  const inputOf = await packInputsOf(db, facts, signed)
  const leaving = signed.filter(({ recalled }) => recalled === null)
  if (leaving.length === 0) throw notAllowed('recalled')
  const chosen = (record: RecordFacts) => packsOf(record).filter(({ side }) => to[side] !== undefined)
  const packs = leaving.flatMap(chosen)
  const standing = signed.filter((one) => facts.records.includes(one))
  return {
    meetingId,
    heldOn,
    to,
    ...(await lettersFor(db, facts, to)),
    packs: leaving.flatMap((record) =>
      chosen(record)
        .filter(mayLeave)
        .map(({ side }) => inputOf(record, side)),
    ),
    heldBack:
      packs.filter((pack) => !mayLeave(pack)).length +
      signed.filter((one) => !leaving.includes(one)).flatMap(chosen).length,
    unsigned: facts.records.length - standing.length,
    blocks: packs.flatMap(({ block }) => block ?? []),
  }
}

/** What an agency's pack of each of these records is made from. */
export async function packInputsOf(
  db: ReadDb,
  facts: ReleaseFacts,
  records: readonly RecordFacts[],
): Promise<(record: RecordFacts, side: Side) => PackInput> {
  const proofs = await selectRecordProofs(
    db,
    records.map(({ record }) => record.row),
    records.flatMap((record) => statementsOf(facts, record)).map(headOf),
  )
  return (record, side) => packInput(facts, record, side, proofs)
}

/** Of records that both agencies signed, where the person is to have theirs now. */
async function lettersFor(
  db: ReadDb,
  { signOff, records }: ReleaseFacts,
  to: ReleaseTo,
): Promise<Pick<ReleaseMaterial, 'letters' | 'lettersNotReady'>> {
  if (to.person === undefined) return { letters: [], lettersNotReady: 0 }
  // One that says what a recall found wrong stays here.
  const may = records.filter((one) => one.bothSigned && one.recalled === null)
  const byBoth = new Set(may.map(({ record }) => record.row.id))
  const { id, heldOn } = signOff.meeting
  // A letter that is ready carries the day on which that was said: today's date stands on none that leaves.
  const { letters, notReady } = await lettersToGo(db, id, byBoth, heldOn)
  return { letters, lettersNotReady: notReady }
}

function packInput(facts: ReleaseFacts, record: RecordFacts, side: Side, proofs: RecordProofs): PackInput {
  const { row } = record.record
  const recordJson = side === 'health' ? row.healthJson : row.socialCareJson
  const parsed = asRead(JSON.parse(recordJson) as AgencyRecord)
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
    shortOf: record.shortOf.map((short) => asTold(short, parsed.plan)),
    supersedes: parsed.supersedes,
  }
}

/** Where this copy's own sum is another, some of it is kept from its reader: what is committed would tell it. */
export function asTold(
  { side, pence }: ShortAuthority,
  plan: Pick<DecisionRecord['plan'], 'healthPence' | 'socialCarePence'>,
): ToldShort {
  const told = { health: plan.healthPence, socialCare: plan.socialCarePence }[side]
  return { side, pence: pence === told ? pence : null }
}

/**
 * Every signed statement about this version of the record, and those that withdraw what it replaces. Who has withdrawn from
 * this very version has done so for when a correction of it is agreed: until then, or where that was taken back, it stands.
 */
const statementsOf = ({ signOff }: ReleaseFacts, { record }: RecordFacts): SignedStatement[] =>
  signOff.signOffs
    .filter((row) => row.kind !== 'declined' && (names(row, record.row) || withdrawsEarlier(row, record.row)))
    .filter((row) => row.kind !== 'void' || !names(row, record.row))
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
