import { onceForBoth } from '../../../shared/support.ts'
import { editions } from './made.ts'
import type { MadeCase, MadeScore } from './made.ts'
import type { Counts } from './recount.ts'

const isTaken = (answer: string): boolean => answer === 'accepted' || answer === 'appointed'

/** What stands around each plan that was decided. */
export function countAroundDecided({ add }: Counts, { offers, together }: MadeCase): void {
  const kinds = offers.map(({ kind }) => kind)
  add('advocacyOffered', kinds.includes('advocacy'))
  add('brokerageOffered', kinds.includes('brokerage'))
  add('peerOffered', kinds.includes('peer_support'))
  for (const field of onceForBoth) add(field, together !== null && together[field] === 'yes')
}

const acceptedAs = {
  advocacy: 'advocacyAccepted',
  brokerage: 'brokerageAccepted',
  peer_support: 'peerAccepted',
} as const

export interface Days {
  readonly from: string
  readonly to: string
}

/** What is of a case whether or not it was decided, by days of its own. */
export function countAround(
  { add }: Counts,
  { openedAt, offers, goals, scores }: MadeCase,
  { from, to }: Days,
  over: Days,
): void {
  const isIn = (day: string | null): boolean => day !== null && day >= from && day <= to
  if (isIn(openedAt.slice(0, 10)))
    add(
      'budgetOffered',
      offers.some(({ kind }) => kind === 'joint_budget'),
    )
  for (const { kind, isCarried, askedFor, offeredOn, answer, answeredOn, because } of offers) {
    if (isCarried) continue
    if (kind === 'joint_budget' && isIn(offeredOn)) add('budgetAsked', askedFor)
    if (!isIn(answeredOn)) continue
    if (kind !== 'joint_budget') {
      add(acceptedAs[kind], isTaken(answer))
      continue
    }
    add('budgetAccepted', isTaken(answer))
    add('declinedContent', because.includes('content'))
    add('declinedTooMuch', because.includes('too_much'))
    add('declinedNoHelp', because.includes('no_help'))
    add('declinedAfraid', because.includes('afraid'))
  }
  for (const { how, endOn } of goals)
    if (isIn(endOn)) add('goalsReached', how === 'reached' || how === 'partly_reached')
  for (const like of linesOf(scores)) {
    const [first] = like
    // The last of all the months that are asked for, whichever of them it is in.
    const last = like.findLast(({ on }) => on <= over.to)
    if (first === undefined || last === undefined || first === last || !isIn(last.on)) continue
    const { direction, reliableChange } = editions[last.edition]
    if (reliableChange === null) continue
    const up = ((last.total ?? 0) - (first.total ?? 0)) * (direction === 'higher_better' ? 1 : -1)
    add('scoresBetter', up >= reliableChange)
    add('scoresWorse', -up >= reliableChange)
  }
}

/** Those that can be set beside each other, the earliest first. */
function linesOf(scores: readonly MadeScore[]): readonly (readonly MadeScore[])[] {
  const good = scores.filter(({ total, isTakenBack }) => total !== null && !isTakenBack)
  return [...Map.groupBy(good, ({ edition, by }) => `${edition} ${by}`).values()].map((line) =>
    line.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1)),
  )
}
