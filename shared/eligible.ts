import { z } from 'zod'
import { Month } from './figures.ts'
import { Id } from './kernel/ids.ts'
import { command, query } from './kernel/op.ts'
import type { Role } from './kernel/op.ts'
import { Line, OptionalLine, Side, Version } from './kernel/text.ts'

/** How many people could have a joint budget, as somebody knows it from elsewhere: Accord cannot count whom nobody referred. */
export const EligibleFields = z.strictObject({
  /** Whose people; null: of both agencies together. */
  agency: Side.nullable(),
  /** As referrals name it; empty: all of them. */
  team: OptionalLine(200),
  /** The first month that it is true of, and the last. */
  fromMonth: Month,
  toMonth: Month,
  people: z.int().min(0).max(10_000_000),
  /** Where the number is from, so that a board can ask there. */
  source: Line(300),
})
export type EligibleFields = Readonly<z.output<typeof EligibleFields>>

export interface Eligible extends EligibleFields {
  readonly id: string
  readonly version: number
  readonly typedBy: string
  /** An ISO date. */
  readonly typedOn: string
}

/** At most: forty teams for five years. */
export const mostEligible = 200

const drivers: readonly Role[] = ['coordinator', 'chair']

export const eligible = {
  /** The latest months first. Whoever prepares the figures types them in; others read them where they are counted with. */
  list: query<readonly Eligible[]>()(z.strictObject({}), drivers),
  /** `invalid` where the last month is before the first, the same is typed in already, or the list is full. */
  add: command<readonly Eligible[]>()(z.strictObject({ fields: EligibleFields }), drivers, {
    about: 'panel',
    did: 'Typed in how many people could have a joint budget',
  }),
  change: command<readonly Eligible[]>()(
    z.strictObject({ eligibleId: Id, version: Version, changes: EligibleFields.partial() }),
    drivers,
    { about: 'eligibleId', did: 'Changed how many people could have a joint budget' },
  ),
  remove: command<readonly Eligible[]>()(z.strictObject({ eligibleId: Id, version: Version }), drivers, {
    about: 'eligibleId',
    did: 'Took out how many people could have a joint budget',
  }),
}
