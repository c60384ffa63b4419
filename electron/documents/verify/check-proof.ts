import type { AuditProof, ProvenEntry, Statement } from '../../../shared/records.ts'
import { entryHash } from '../../proof/trail/entry-hash.ts'
import { isContinuedBy, leafHash, provenRoot } from '../../proof/trail/tree.ts'
import { AuditProofSchema } from '../../proof/trail/proof.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import type { FoundFiles } from '../pack/pack-files.ts'
import { readCanonical } from './read-canonical.ts'
import { z } from 'zod'

/** What of a record says how it was fixed. */
const FrozenBy = z.object({
  recordId: z.string(),
  recordVersion: z.int(),
  side: z.string(),
  meeting: z.object({ id: z.string() }),
  decision: z.object({ readBackAt: z.string() }),
  amendment: z.object({ madeAt: z.string() }).optional(),
})
type FrozenBy = z.output<typeof FrozenBy>

const path = 'audit/proof.json'

/**
 * Whether the entry that fixed this record is in the trail whose head stands in audit/checkpoint.txt. A pack made
 * before proofs were has none, and is as sound as it was.
 */
export function proofProblems({ bytes }: FoundFiles, statements: readonly Statement[] = []): string[] {
  const raw = bytes.get(path)
  if (raw === undefined) return []
  const read = readCanonical(path, raw)
  if ('problem' in read) return [read.problem]
  const checked = AuditProofSchema.safeParse(read.value)
  if (!checked.success) return [`${path}: not a proof`]
  const proof = checked.data
  const record = FrozenBy.safeParse(parsed(bytes.get('record.json')))
  const checkpoint = bytes.get('audit/checkpoint.txt')?.toString('utf8') ?? headOf(proof)
  const problems = [
    ...entryProblems(proof, proof),
    ...(checkpoint === headOf(proof) ? [] : ['is of another head than audit/checkpoint.txt']),
    ...(record.success && isOf(proof.entry, record.data) ? [] : ['its entry is not about this record']),
    ...(proof.sums === undefined ? [] : sumsProblems(proof, proof.sums, bytes)),
    ...headProblems(proof, statements),
  ]
  return problems.map((problem) => `${path}: ${problem}`)
}

/** What was not looked at: heads that were signed under, and that no proof leads from. */
export function unprovenHeads({ bytes }: FoundFiles, statements: readonly Statement[]): readonly string[] {
  const proof = AuditProofSchema.safeParse(parsed(bytes.get(path)))
  const heads = proof.success ? (proof.data.heads ?? []) : []
  const isLed = ({ auditHead }: Statement): boolean => heads.some((head) => head.auditHead === auditHead)
  return statements.every(isLed)
    ? []
    : ['No proof leads from the head of the trail that was signed under to audit/checkpoint.txt.']
}

function entryProblems(proof: ProvenEntry, { treeSize, root }: AuditProof): string[] {
  const leaf = Buffer.from(proof.entrySha256, 'hex')
  if (entryHash(proof.entry) !== proof.entrySha256) return ['entrySha256 is not that of the entry']
  if (proof.entry.seq !== proof.leafIndex + 1) return ['the entry has another place']
  if (leafHash(leaf).toString('hex') !== proof.leafSha256) return ['leafSha256 is not that of the entry']
  const proven = provenRoot(leafHash(leaf), { leafIndex: proof.leafIndex, treeSize }, hashes(proof.path))
  return proven?.toString('base64') === root ? [] : ['does not lead to its root']
}

const hashes = (path: readonly string[]): Buffer[] => path.map((hash) => Buffer.from(hash, 'hex'))

/** The entry names the record and the sums of decision.json and of both records, of which one is here. */
function sumsProblems(proof: AuditProof, sums: ProvenEntry, bytes: FoundFiles['bytes']): string[] {
  const { operation, entityId } = sums.entry
  const record = FrozenBy.safeParse(parsed(bytes.get('record.json')))
  const [id, version, decision, ...records] = (entityId ?? '').split('/')
  const sum = (name: string): string => sha256Hex(bytes.get(name) ?? '')
  const isOwn =
    operation === 'record.fixed' &&
    record.success &&
    id === record.data.recordId &&
    version === String(record.data.recordVersion) &&
    decision === sum('decision.json') &&
    records[record.data.side === 'health' ? 0 : 1] === sum('record.json')
  return [
    ...entryProblems(sums, proof).map((problem) => `sums: ${problem}`),
    ...(isOwn ? [] : ['sums: its entry holds another record']),
  ]
}

/** The trail only went on since each signature, and held the record before it: nobody signs what is not fixed. */
function headProblems(proof: AuditProof, statements: readonly Statement[]): string[] {
  const now = { size: proof.treeSize, root: Buffer.from(proof.root, 'base64') }
  return (proof.heads ?? []).flatMap(({ auditHead, treeSize, path: led }) => {
    const head = { size: treeSize, root: Buffer.from(auditHead, 'hex') }
    const under = statements.filter((one) => one.auditHead === auditHead)
    const isLate = under.some(({ kind }) => kind === 'agree') && treeSize < proof.entry.seq
    return [
      ...(isContinuedBy(head, now, hashes(led))
        ? []
        : ['a head that was signed under does not lead to its root']),
      ...(under.length > 0 || statements.length === 0 ? [] : ['has a head that no statement names']),
      ...(isLate ? ['signed under a head from before the record was fixed'] : []),
    ]
  })
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
