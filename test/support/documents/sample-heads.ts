import { createHash } from 'node:crypto'
import { entryHash } from '../../../electron/proof/trail/entry-hash.ts'
import { auditProofText } from '../../../electron/proof/trail/proof.ts'
import { consistencyRanges, inclusionProof, leafHash, treeRoot } from '../../../electron/proof/trail/tree.ts'
import { sha256Hex } from '../../../electron/proof/jcs.ts'
import type { AuditProof, PackInput, ProvenEntry, Statement } from '../../../shared/records.ts'
import { health, nurse, packInput, signedAs, socialCare } from './sample-pack.ts'
import { decisionRecord, members } from './sample-record.ts'

const origin = 'accord.example/audit/019379f0'
const size = 418
const [closedAt, fixedAt] = [390, 391]
/** How long the trail was when each of them signed. */
const signedAt = { health: 392, socialCare: 400, dissent: 401 }
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** A pack whose trail went on since each signature, the entry with its record's sums among what it shows. */
export function packWithHeads(
  sizes: Partial<typeof signedAt> = {},
  held: Partial<PackInput> = {},
): PackInput {
  const input = packInput('health', { signers: [health, socialCare, nurse] })
  const entries = entriesOf({ ...input, ...held })
  const leaves = Array.from({ length: size }, (_, at) => {
    const entry = entries.get(at)
    return entry === undefined ? sha256(`entry ${at}`) : Buffer.from(entryHash(entry), 'hex')
  })
  const headAt = (treeSize: number) => ({
    treeSize,
    auditHead: treeRoot(leaves.slice(0, treeSize)).toString('hex'),
    path: consistencyRanges(treeSize, size).map(({ start, end }) =>
      treeRoot(leaves.slice(start, end)).toString('hex'),
    ),
  })
  const heads = Object.values({ ...signedAt, ...sizes }).map(headAt)
  const root = treeRoot(leaves).toString('base64')
  const proven = (at: number): ProvenEntry => ({
    leafIndex: at,
    entry: entries.get(at) as ProvenEntry['entry'],
    entrySha256: (leaves[at] as Buffer).toString('hex'),
    leafSha256: leafHash(leaves[at] as Buffer).toString('hex'),
    path: inclusionProof(leaves, at).map((hash) => hash.toString('hex')),
  })
  const seeds = [health.seed, socialCare.seed, nurse.seed]
  return {
    ...input,
    statements: input.statements.map(({ json }, at) =>
      signedAs({ ...(JSON.parse(json) as Statement), auditHead: heads[at]?.auditHead ?? '' }, seeds[at] ?? 0),
    ),
    checkpoint: `${origin}\n${size}\n${root}\n`,
    proofJson: auditProofText({
      origin,
      treeSize: size,
      root,
      ...proven(closedAt),
      sums: proven(fixedAt),
      heads: heads.filter(
        ({ auditHead }, at) => heads.findIndex((one) => one.auditHead === auditHead) === at,
      ),
    }),
  }
}

function entriesOf({ decisionJson, recordJson }: PackInput): ReadonlyMap<number, AuditProof['entry']> {
  const { recordId, recordVersion, meeting } = decisionRecord
  const sums = [decisionJson, recordJson, 'the council’s'].map(sha256Hex)
  const by = { memberId: members.chair.memberId, at: '2026-11-27T11:49:30.000Z' }
  const entry = (at: number, operation: string, entityId: string): AuditProof['entry'] => ({
    ...by,
    seq: at + 1,
    operation,
    entityId,
    prev: sha256(`before ${at}`).toString('hex'),
  })
  return new Map([
    [closedAt, entry(closedAt, 'meetings.close', meeting.id)],
    [fixedAt, entry(fixedAt, 'record.fixed', [recordId, recordVersion, ...sums].join('/'))],
  ])
}
