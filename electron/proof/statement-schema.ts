import { z } from 'zod'
import type { Statement } from '../../shared/records.ts'
import { Side } from '../../shared/kernel/text.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** A statement as it may arrive from outside. Unknown fields are refused: they would be signed but never shown. */
export const StatementSchema: z.ZodType<Statement> = z.strictObject({
  schema: z.literal('accord/sign-off@1'),
  kind: z.enum(['agree', 'void']),
  meeting: z.strictObject({ id: z.string(), heldOn: z.string() }),
  signer: z.strictObject({
    memberId: z.string(),
    name: z.string(),
    role: z.string(),
    agency: Side,
    agencyName: z.string(),
    odsCode: z.string(),
    keySha256: Digest,
  }),
  items: z.array(
    z.strictObject({
      recordId: z.string(),
      recordVersion: z.int(),
      position: z.enum(['agree', 'dissent']),
      decisionSha256: Digest,
      healthSha256: Digest,
      socialCareSha256: Digest,
    }),
  ),
  statement: z.string(),
  claimedAt: z.string(),
  auditHead: z.string(),
})
