import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { recordFingerprint } from '../../../electron/proof/fingerprint.ts'
import { canonicalJson, sha256Hex } from '../../../electron/proof/jcs.ts'
import { buildStatement } from '../../../electron/proof/statement.ts'
import type {
  AgencyRecord,
  DecisionRecord,
  PackInput,
  RecordMember,
  SignedStatement,
  Statement,
} from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { decisionRecord, members, ownBlocks } from './sample-record.ts'
import { sampleTrail } from './sample-trail.ts'

// A seed of one repeated byte gives the same key on every run, so that whole packs can be compared.
const pkcs8 = '302e020100300506032b657004220420'
export function keyOf(seed: number): KeyObject {
  const der = Buffer.concat([Buffer.from(pkcs8, 'hex'), Buffer.alloc(32, seed)])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

export const head = 'c2FtcGxlIHJvb3Qgb2YgdGhlIGF1ZGl0IHRyZWU='
export const { checkpoint, proofJson } = sampleTrail({
  operation: 'meetings.close',
  entityId: decisionRecord.meeting.id,
})

export interface Frozen {
  readonly decision: DecisionRecord
  readonly decisionJson: string
  readonly records: Readonly<Record<Side, AgencyRecord>>
  readonly recordJson: Readonly<Record<Side, string>>
}

export function freeze(decision: DecisionRecord = decisionRecord): Frozen {
  const record = (side: Side): AgencyRecord => ({
    ...decision,
    schema: decision.schema === 'accord/decision@1' ? 'accord/record@1' : 'accord/record@2',
    side,
    ownBlocks: ownBlocks[side],
  })
  const records = { health: record('health'), socialCare: record('socialCare') }
  return {
    decision,
    decisionJson: canonicalJson(decision),
    records,
    recordJson: { health: canonicalJson(records.health), socialCare: canonicalJson(records.socialCare) },
  }
}

export type Signer = {
  readonly member: RecordMember
  readonly seed: number
  readonly position: 'agree' | 'dissent'
}
export const health: Signer = { member: members.consultant, seed: 7, position: 'agree' }
export const socialCare: Signer = { member: members.chair, seed: 9, position: 'agree' }

/** Dissents, as the record says. */
export const nurse: Signer = { member: members.nurse, seed: 11, position: 'dissent' }

/** What somebody with a key of their own might sign instead. */
export function signedAs(statement: Statement, seed: number): SignedStatement {
  const key = keyOf(seed)
  const publicKey = createPublicKey(key)
  const keySha256 = sha256Hex(publicKey.export({ type: 'spki', format: 'der' }))
  const json = canonicalJson({ ...statement, signer: { ...statement.signer, keySha256 } })
  return {
    memberId: statement.signer.memberId,
    json,
    signature: sign(null, Buffer.from(json), key),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

export function signed(frozen: Frozen, signer: Signer, voidReason?: string): SignedStatement {
  const { decision } = frozen
  const side = signer.member.side ?? 'health'
  const key = keyOf(signer.seed)
  const publicKey = createPublicKey(key)
  const parts = {
    meeting: { id: decision.meeting.id, heldOn: decision.meeting.heldOn },
    signer: {
      memberId: signer.member.memberId,
      name: signer.member.name,
      role: signer.member.title,
      agency: side,
      agencyName: decision.agencies[side].name,
      odsCode: decision.agencies[side].odsCode,
      keySha256: sha256Hex(publicKey.export({ type: 'spki', format: 'der' })),
    },
    items: [itemOf(frozen, signer.position), otherItem],
    claimedAt: side === 'health' ? '2026-11-27T11:52:04.000Z' : '2026-11-27T12:10:41.000Z',
    auditHead: head,
  }
  const { json } = buildStatement(
    voidReason === undefined ? { ...parts, kind: 'agree' } : { ...parts, kind: 'void', reason: voidReason },
  )
  return {
    memberId: signer.member.memberId,
    json,
    signature: sign(null, Buffer.from(json), key),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

const itemOf = ({ decision, decisionJson, recordJson }: Frozen, position: 'agree' | 'dissent') => ({
  recordId: decision.recordId,
  recordVersion: decision.recordVersion,
  position,
  decisionSha256: sha256Hex(decisionJson),
  healthSha256: sha256Hex(recordJson.health),
  socialCareSha256: sha256Hex(recordJson.socialCare),
})

// Another case of the same meeting, covered by the same statement.
const otherItem = {
  recordId: '019379f2-1111-7abc-8def-000000000099',
  recordVersion: 2,
  position: 'agree' as const,
  decisionSha256: sha256Hex('another decision'),
  healthSha256: sha256Hex('another record'),
  socialCareSha256: sha256Hex('a third'),
}

export interface PackOptions {
  readonly decision?: DecisionRecord
  readonly signers?: readonly Signer[]
  readonly voided?: readonly Signer[]
  readonly shortOf?: PackInput['shortOf']
  readonly checkpoint?: string
  readonly proofJson?: string
}

export function packInput(side: Side, options: PackOptions = {}): PackInput {
  const frozen = freeze(options.decision)
  const signers = options.signers ?? [health, socialCare]
  const withdrawn = (options.voided ?? []).map((signer) =>
    signed(frozen, signer, 'the review date was wrong'),
  )
  return {
    side,
    decisionJson: frozen.decisionJson,
    recordJson: frozen.recordJson[side],
    record: frozen.records[side],
    statements: [...signers.map((signer) => signed(frozen, signer)), ...withdrawn],
    checkpoint: options.checkpoint ?? checkpoint,
    // A proof is of one head; a pack with another has none unless it is given.
    ...provenBy(options),
    fingerprint: recordFingerprint(sha256Hex(frozen.decisionJson)),
    bothSigned: new Set(signers.map(({ member }) => member.side)).size === 2,
    shortOf: options.shortOf ?? [],
    supersedes: frozen.decision.supersedes,
  }
}

function provenBy(options: PackOptions): Pick<PackInput, 'proofJson'> {
  if (options.proofJson !== undefined) return { proofJson: options.proofJson }
  return options.checkpoint === undefined ? { proofJson } : {}
}
