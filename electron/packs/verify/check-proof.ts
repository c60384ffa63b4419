import type { AuditProof } from '../../../shared/records.ts'
import { entryHash } from '../audit/entry-hash.ts'
import { leafHash, provenRoot } from '../audit/tree.ts'
import { AuditProofSchema } from '../audit/proof.ts'
import type { FoundFiles } from './pack-files.ts'
import { readCanonical } from './read-canonical.ts'
import { FrozenBy } from './frozen-by.ts'

const path = 'audit/proof.json'

/**
 * Whether the entry that fixed this record is in the trail whose head stands in audit/checkpoint.txt. A pack made
 * before proofs were has none, and is as sound as it was.
 */
export function proofProblems({ bytes }: FoundFiles): string[] {
  const raw = bytes.get(path)
  if (raw === undefined) return []
  const read = readCanonical(path, raw)
  if ('problem' in read) return [read.problem]
  const proof = AuditProofSchema.safeParse(read.value)
  if (!proof.success) return [`${path}: not a proof`]
  const record = FrozenBy.safeParse(parsed(bytes.get('record.json')))
  const problems = [
    ...treeProblems(proof.data, bytes.get('audit/checkpoint.txt')?.toString('utf8') ?? headOf(proof.data)),
    ...(record.success && isOf(proof.data.entry, record.data) ? [] : ['its entry is not about this record']),
  ]
  return problems.map((problem) => `${path}: ${problem}`)
}

function treeProblems(proof: AuditProof, checkpoint: string): string[] {
  const leaf = Buffer.from(proof.entrySha256, 'hex')
  if (entryHash(proof.entry) !== proof.entrySha256) return ['entrySha256 is not that of the entry']
  if (proof.entry.seq !== proof.leafIndex + 1) return ['the entry has another place']
  if (leafHash(leaf).toString('hex') !== proof.leafSha256) return ['leafSha256 is not that of the entry']
  const siblings = proof.path.map((hash) => Buffer.from(hash, 'hex'))
  const root = provenRoot(leafHash(leaf), proof, siblings)
  if (root?.toString('base64') !== proof.root) return ['does not lead to its root']
  return checkpoint === headOf(proof) ? [] : ['is of another head than audit/checkpoint.txt']
}

/** The checkpoint that a proof is of. */
export const headOf = ({ origin, treeSize, root }: AuditProof): string => `${origin}\n${treeSize}\n${root}\n`

/** The three ways in which a record is fixed; the trail keeps ids and times, so these are what can be compared. */
function isOf({ operation, entityId, at }: AuditProof['entry'], record: FrozenBy): boolean {
  if (operation === 'amendments.make') return entityId === record.recordId && at === record.amendment?.madeAt
  if (record.amendment !== undefined) return false
  if (operation === 'meetings.close') return entityId === record.meeting.id
  return operation === 'frontLine.confirm' && at === record.decision.readBackAt
}

function parsed(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '')
  } catch {
    return null
  }
}
