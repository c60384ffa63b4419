import { isTeamOutcome } from '../approvals.ts'
import type { Verdict } from '../room.ts'

/** What a panel may come to without deciding what it was asked: nobody is allowed a risk or promised money by it. */
const decidesNothing: readonly Verdict[] = ['deferred_for_information', 'referred_elsewhere', 'withdrawn']

interface Decided {
  readonly verdict: Verdict | null
  /** How many lines the budget has: with one, money is before the two agencies, whatever became of it. */
  readonly lines: number
}

/**
 * Whether two sign what was decided, one for each agency. They do wherever the agencies carry something together: a risk
 * that is allowed, refused or sent on in a deadlock, or a budget, be it a single line. What a team talks about without
 * any money, and what a panel neither allows nor refuses, commits nobody: it is read back, and the chair confirms it
 * (DESIGN §6.7). Without an outcome nothing is decided, and two sign until there is one.
 */
export const asksSignatures = ({ verdict, lines }: Decided): boolean =>
  verdict === null || lines > 0 || !(isTeamOutcome(verdict) || decidesNothing.includes(verdict))
