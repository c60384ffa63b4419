import { createHash } from 'node:crypto'
import { auditProofText } from '../../../electron/proof/trail/proof.ts'
import { entryHash } from '../../../electron/proof/trail/entry-hash.ts'
import { inclusionProof, leafHash, treeRoot } from '../../../electron/proof/trail/tree.ts'
import type { AuditProof } from '../../../shared/records.ts'
import { members } from './sample-record.ts'

const origin = 'accord.example/audit/019379f0'
const leafIndex = 390
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** A trail of 418 entries, one of which fixed a record: its head, and the proof. */
export function sampleTrail(fixing: Pick<AuditProof['entry'], 'operation' | 'entityId'> & { at?: string }): {
  readonly checkpoint: string
  readonly proofJson: string
} {
  const entry = {
    seq: leafIndex + 1,
    at: '2026-11-27T11:49:30.000Z',
    memberId: members.chair.memberId,
    prev: sha256('the entry before').toString('hex'),
    ...fixing,
  }
  const entrySha256 = entryHash(entry)
  const leaf = Buffer.from(entrySha256, 'hex')
  const leaves = Array.from({ length: 418 }, (_, at) => (at === leafIndex ? leaf : sha256(`entry ${at}`)))
  const root = treeRoot(leaves).toString('base64')
  const proofJson = auditProofText({
    origin,
    treeSize: leaves.length,
    root,
    leafIndex,
    entry,
    entrySha256,
    leafSha256: leafHash(leaf).toString('hex'),
    path: inclusionProof(leaves, leafIndex).map((hash) => hash.toString('hex')),
  })
  return { checkpoint: `${origin}\n${leaves.length}\n${root}\n`, proofJson }
}
