import { z } from 'zod'
import { positions } from '../../../shared/room.ts'
import { Side } from '../../../shared/kernel/text.ts'

const Agency = z.object({ name: z.string(), odsCode: z.string() })

/** What of a record a statement must fit: who was there and where each stood, the day, the agencies. */
export const SignedRecord = z.object({
  recordId: z.string(),
  recordVersion: z.int(),
  supersedes: z.object({ recordVersion: z.int(), decisionSha256: z.string() }).nullable(),
  meeting: z.object({ id: z.string(), heldOn: z.string() }),
  agencies: z.object({ health: Agency, socialCare: Agency }),
  decision: z.object({ readBackAt: z.string() }),
  attendance: z.array(
    z.object({
      memberId: z.string(),
      name: z.string(),
      title: z.string(),
      side: Side.nullable(),
      state: z.string(),
    }),
  ),
  agreements: z.array(z.object({ member: z.object({ memberId: z.string() }), position: z.enum(positions) })),
})
export type SignedRecord = z.output<typeof SignedRecord>
