import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { NoteFields } from './minutes.ts'
import { PlanFields } from './plans.ts'
import { RiskBody } from './risks.ts'

const paged = { from: z.int().min(1).optional() }

/**
 * A field of a case whose earlier versions are asked for. `id` is the case's, and for a decision or a business note its agenda item's.
 * Only fields that are written in place: the rest has a form of its own. `from`: where an answer before said that more is.
 */
export const FieldOf = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('case'),
    id: Id,
    field: z.enum(['words', 'wordsNote', 'ask', 'whyPanel', 'keyWorker', 'advocate', 'broker']),
    ...paged,
  }),
  z.strictObject({ of: z.literal('risk'), id: Id, field: RiskBody.keyof(), ...paged }),
  z.strictObject({ of: z.literal('plan'), id: Id, field: PlanFields.keyof(), ...paged }),
  z.strictObject({ of: z.literal('decision'), id: Id, field: z.enum(['reasons', 'conditions']), ...paged }),
  z.strictObject({ of: z.literal('businessNote'), id: Id, field: NoteFields.keyof(), ...paged }),
])
export type FieldOf = z.output<typeof FieldOf>

export interface FieldVersion {
  /** As the field's own schema has it. */
  readonly value: unknown
  /** Both null for what it began as: nobody wrote that. */
  readonly at: string | null
  readonly by: string | null
}

/** The latest first. `next`: where to go on; null where that is all. */
export interface FieldVersions {
  readonly versions: readonly FieldVersion[]
  readonly next: number | null
}
