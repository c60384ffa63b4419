import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { NoteFields } from './minutes.ts'
import { PlanFields } from './plans.ts'
import { RiskBody } from './risks.ts'

/**
 * A field of a case whose earlier versions are asked for. `id` is the case's, and for a decision or a business note its agenda item's.
 * Only fields that are written in place: the rest has a form of its own.
 */
export const FieldOf = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('case'),
    id: Id,
    field: z.enum(['words', 'wordsNote', 'ask', 'whyPanel', 'keyWorker', 'advocate', 'broker']),
  }),
  z.strictObject({ of: z.literal('risk'), id: Id, field: RiskBody.keyof() }),
  z.strictObject({ of: z.literal('plan'), id: Id, field: PlanFields.keyof() }),
  z.strictObject({ of: z.literal('decision'), id: Id, field: z.enum(['reasons', 'conditions']) }),
  z.strictObject({ of: z.literal('businessNote'), id: Id, field: NoteFields.keyof() }),
])
export type FieldOf = z.output<typeof FieldOf>

export interface FieldVersion {
  /** As the field's own schema has it. */
  readonly value: unknown
  /** Both null for what it began as: nobody wrote that. */
  readonly at: string | null
  readonly by: string | null
}
