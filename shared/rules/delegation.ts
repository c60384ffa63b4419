import type { Side } from '../kernel/text.ts'
import type { Delegation } from '../scheme-of-delegation.ts'

/** The rows in force on a day. */
export const delegationsOn = <R extends Pick<Delegation, 'fromOn' | 'toOn'>>(
  scheme: readonly R[],
  on: string,
): R[] => scheme.filter((row) => row.fromOn <= on && (row.toOn === null || on <= row.toOn))

/** Whether a job title is this role: "Team manager" covers "Team manager, adult social care", and no "Team managers’ assistant". */
export function coversTitle(role: string, title: string): boolean {
  const fold = (text: string): string => text.trim().toLocaleLowerCase('en-GB')
  const [wanted, held] = [fold(role), fold(title)]
  return held.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(held.slice(wanted.length))
}

export interface SignOffState {
  readonly health: boolean
  readonly socialCare: boolean
  readonly complete: boolean
}

/**
 * What of a plan is held against an annual limit, of a signatory, of the front line and of a panel that decides on risk
 * alone: each line's share for its own first twelve months, part-year and term-time taken in, and what is paid once,
 * before anything that the person is charged. Where lines begin on different days it is more than the plan's own first year
 * and never less than any later one, so that nobody commits more in a year than was delegated to them. (Only weeks of
 * term-time that an end years later pushes together can make one later year dearer.)
 *
 * No national source fixes the figure. A limit is an amount a year in the schemes that are published (Doncaster, £49,000 a
 * year: DOMAIN §4.1); one-off spending is counted, because otherwise an adaptation of any price would pass every limit; and
 * what is counted is the cost, not the cost less charges, as a personal budget is the cost to the council of meeting needs
 * (Care Act 2014 s26(1)).
 */
export const heldAgainstLimit = (totals: {
  readonly healthPence: number
  readonly socialCarePence: number
}): Readonly<Record<Side, number>> => ({ health: totals.healthPence, socialCare: totals.socialCarePence })

/**
 * Complete when at least one signatory with enough delegated authority from each agency has signed (DESIGN §6.3).
 * Limits do not add up: two signatories with half the limit each are not enough. A sum equal to the limit is within it.
 */
export function signOffComplete(
  amounts: { readonly healthPence: number; readonly socialCarePence: number },
  signatures: readonly { readonly side: Side; readonly annualLimitPence: number }[],
): SignOffState {
  const isCovered = (side: Side, pence: number): boolean =>
    signatures.some((signature) => signature.side === side && signature.annualLimitPence >= pence)
  const health = isCovered('health', amounts.healthPence)
  const socialCare = isCovered('socialCare', amounts.socialCarePence)
  return { health, socialCare, complete: health && socialCare }
}
