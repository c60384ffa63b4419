import type { Eligible } from '../eligible.ts'
import type { ToldNumber, TypedIn } from '../figures.ts'
import { isSmall } from './small-numbers.ts'

export interface Sought {
  /** The months of the figures, "2026-11", both included. */
  readonly from: string
  readonly to: string
  /** Null: of both together. */
  readonly agency: Eligible['agency']
  readonly isTeam: (team: string) => boolean
}

/**
 * The number that was typed in for these people and all of these months: of several the one for the fewest months, and of
 * those the one that was typed in last. Null: none covers them, and then nothing is worked out from others.
 */
export function typedFor(all: readonly Eligible[], { from, to, agency, isTeam }: Sought): Eligible | null {
  const covering = all.filter(
    (one) => one.agency === agency && isTeam(one.team) && one.fromMonth <= from && one.toMonth >= to,
  )
  const [narrowest = null] = covering.toSorted(
    (a, b) =>
      b.fromMonth.localeCompare(a.fromMonth) ||
      a.toMonth.localeCompare(b.toMonth) ||
      b.typedOn.localeCompare(a.typedOn),
  )
  return narrowest
}

export interface TakenUp {
  readonly told: ToldNumber
  readonly typed: TypedIn | null
}

/**
 * How many accepted beside how many could have. The first is told as it is told elsewhere on the page; where the two are
 * so near that few are between them, the number that was typed in is kept: it would tell how many did not accept.
 */
export function takenUp(accepted: Pick<ToldNumber, 'n' | 'isKept'>, eligible: Eligible | null): TakenUp {
  const { n, isKept } = accepted
  if (eligible === null) return { told: { n, of: null, value: null, isKept }, typed: null }
  const { people, source, fromMonth, toMonth } = eligible
  if (isSmall(people) || (n !== null && isSmall(people - n)))
    return { told: { n, of: null, value: null, isKept: true }, typed: null }
  const typed = { people, source, fromMonth, toMonth }
  // More than could have had one: the number that was typed in is wrong, and no share of it says anything.
  const isShare = n !== null && people > 0 && n <= people
  return { told: { n, of: people, value: isShare ? n / people : null, isKept: isKept || n === null }, typed }
}
