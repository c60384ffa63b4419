import { z } from 'zod'

/** What of a record says how it was fixed. */
export const FrozenBy = z.object({
  recordId: z.string(),
  recordVersion: z.int(),
  side: z.string(),
  meeting: z.object({ id: z.string() }),
  decision: z.object({ readBackAt: z.string() }),
  amendment: z.object({ madeAt: z.string() }).optional(),
})
export type FrozenBy = z.output<typeof FrozenBy>
