import { z } from 'zod'
import type { Input } from '../../shared/contract.ts'
import { mayLeaveFor } from './leaving-now.ts'
import { OptionalLine, Side } from '../../shared/kernel/text.ts'
import { Why } from '../../shared/release-terms.ts'
import type { ReleaseStatus } from '../../shared/releases.ts'

const GivenOrNot = z.strictObject({ recipient: OptionalLine(200), ...Why.shape })

/** What is asked before anything is written: for whom, and for each to whom, what for and by what right. */
export const ReleaseAsked = z
  .strictObject({
    readers: z.array(z.enum([...Side.options, 'person'])).min(1, 'nothing is chosen'),
    health: GivenOrNot,
    socialCare: GivenOrNot,
    person: Why,
    /** Corrections that wait leave as well, each file of them stamped so. */
    proposals: z.boolean(),
  })
  .superRefine(({ readers, health, socialCare }, context) => {
    const given = { health, socialCare }
    for (const side of Side.options)
      if (readers.includes(side) && given[side].recipient.trim() === '')
        context.addIssue({ code: 'custom', message: 'missing', path: [side, 'recipient'] })
  })
export type ReleaseAsked = z.output<typeof ReleaseAsked>
export type ReleaseTyped = z.input<typeof ReleaseAsked>

/** Everybody who has something to be written, as it is offered. */
export const askedFirst = (status: ReleaseStatus, lettersReady: number): ReleaseAsked => ({
  readers: [
    ...Side.options.filter((side) => mayLeaveFor(status, side) > 0),
    ...(lettersReady > 0 ? (['person'] as const) : []),
  ],
  ...status.offered,
  // What stands leaves; what waits leaves only where somebody says so.
  proposals: false,
})

/** Only those who were chosen. */
export const toOf = ({
  readers,
  health,
  socialCare,
  person,
}: ReleaseAsked): NonNullable<Input<'releases.write'>['to']> => {
  const given = { health, socialCare, person }
  return Object.fromEntries(readers.map((reader) => [reader, given[reader]]))
}
