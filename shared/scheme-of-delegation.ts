import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { Line, Pence, Side } from './kernel/text.ts'

/** Triggers that an agency may let a role settle at the front line. Limits, blocks and the person's wish are never among them. */
export const permittedTriggers = ['novel_spend', 'legal_doubt', 'section117_ending'] as const
export type PermittedTrigger = (typeof permittedTriggers)[number]

/** One row of an agency's scheme of delegation. Pence a year; `toOn` is the last day, null while it runs. */
export const Delegation = z.strictObject({
  side: Side,
  role: Line(120),
  annualLimitPence: Pence,
  permits: z.array(z.enum(permittedTriggers)).max(permittedTriggers.length),
  fromOn: IsoDate,
  toOn: IsoDate.nullable(),
})
export type Delegation = z.output<typeof Delegation>
