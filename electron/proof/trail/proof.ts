import { z } from 'zod'
import type { AuditProof } from '../../../shared/records.ts'
import { canonicalJson } from '../jcs.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

const provenEntry = {
  leafIndex: z.int().min(0),
  entry: z.strictObject({
    seq: z.int().min(1),
    at: z.string(),
    clock: z.string().optional(),
    memberId: z.string(),
    operation: z.string(),
    entityId: z.string().nullable(),
    prev: Digest,
  }),
  entrySha256: Digest,
  leafSha256: Digest,
  path: z.array(Digest),
}

/** A proof as it may arrive from outside. */
export const AuditProofSchema: z.ZodType<AuditProof> = z.strictObject({
  schema: z.literal('accord/audit-proof@1'),
  origin: z.string(),
  treeSize: z.int().min(1),
  root: z.string(),
  ...provenEntry,
  sums: z.strictObject(provenEntry).optional(),
  heads: z
    .array(z.strictObject({ auditHead: Digest, treeSize: z.int().min(1), path: z.array(Digest) }))
    .optional(),
})

/**
 * `audit/proof.json`, canonical: the leaf's own entry, its place, and the hashes that lead to the checkpoint's root; the
 * same of the entry with the record's sums; and from each head that was signed under to that root.
 */
export const auditProofText = (proof: Omit<AuditProof, 'schema'>): string =>
  canonicalJson({ schema: 'accord/audit-proof@1', ...proof })
