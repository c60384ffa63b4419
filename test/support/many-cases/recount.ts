import type { MeasureId } from '../../../shared/measure-ids.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { countAround, countAroundDecided } from './recount-around.ts'
import type { Days } from './recount-around.ts'
import type { MadeCase, MadeItem } from './made.ts'

/** What a measure comes to, counted one by one from what was made up, by somebody who has never seen the store. */
export interface Recounted {
  n: number
  of: number
  pence: number
  days: number[]
}

export interface Whose {
  /** A team as it is written, capitals aside; null: every team. */
  readonly team: string | null
  readonly side: Side | null
  /** Of the second panel, or of the first; left out: of both. */
  readonly isSecond?: boolean
  readonly today: string
  /** The most that anybody may sign for without the panel; null: nobody may. */
  readonly limits: Readonly<Record<Side, number | null>>
  /** The whole period, where a month of it is counted. */
  readonly over?: Days
}

export interface Counts {
  readonly add: (
    measure: MeasureId,
    isIn: boolean,
    more?: { readonly pence?: number; readonly days?: number },
  ) => void
  readonly totals: Map<MeasureId, Recounted>
}

function counter(): Counts {
  const totals = new Map<MeasureId, Recounted>()
  return {
    totals,
    add: (measure, isIn, { pence = 0, days } = {}) => {
      const total = totals.get(measure) ?? { n: 0, of: 0, pence: 0, days: [] }
      total.of += 1
      if (isIn) total.n += 1
      total.pence += pence
      if (days !== undefined) total.days.push(days)
      totals.set(measure, total)
    },
  }
}

const daysApart = (from: string, to: string): number =>
  Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

const firstReferral = ({ referrals }: MadeCase) => {
  let first = referrals[0]
  for (const one of referrals)
    if (first === undefined || one.on < first.on || (one.on === first.on && one.id < first.id)) first = one
  return first
}

export const teamOf = (one: MadeCase): string => (firstReferral(one)?.team ?? '').toLowerCase()

/** `from` and `to`: the first day and the last. */
export function recount(
  cases: readonly MadeCase[],
  { from, to }: Days,
  whose: Whose,
): Map<MeasureId, Recounted> {
  const counts = counter()
  for (const one of cases) {
    if (whose.team !== null && teamOf(one) !== whose.team) continue
    for (const item of one.items) {
      if (item.meeting.on < from || item.meeting.on > to) continue
      if (whose.isSecond !== undefined && whose.isSecond !== (item.meeting.isSecond === true)) continue
      countHeard(counts, one, item)
      if (!item.isCarried && !item.isReview) {
        countDecided(counts, one, { item, whose })
        countAroundDecided(counts, one)
      }
      if (item.isReview) countReview(counts, item)
    }
    // Every case is of the first panel, whoever heard it.
    if (whose.isSecond === true) continue
    countNow(counts, one, whose.today)
    countAround(counts, one, { from, to }, whose.over ?? { from, to })
  }
  return counts.totals
}

function countHeard({ add }: Counts, _one: MadeCase, item: MadeItem): void {
  if (item.meeting.kind !== 'panel') return
  add('putOff', item.isCarried)
  add('lateListed', item.isLate)
  add('withoutQuorum', item.isWithoutQuorum)
}

function countDecided(
  { add }: Counts,
  one: MadeCase,
  { item, whose }: { readonly item: MadeItem; readonly whose: Whose },
): void {
  const sides = new Set(one.referrals.map((referral) => referral.side))
  add('panelShare', item.meeting.kind === 'panel')
  add('advocateNamed', one.advocate !== '')
  add('brokerNamed', one.broker !== '')
  add('keyWorkerNamed', one.keyWorker !== '')
  add('ownWords', one.asked && one.words !== '')
  add('bothReferred', sides.size === 2)
  add('dissent', item.isDisagreed)
  let [health, council, year, replaced] = [0, 0, 0, 0]
  let [freed, tied, unsaid, both] = [0, 0, 0, 0]
  let isDirect = false
  for (const line of one.lines) {
    if (line.only !== null && line.only !== whose.side) continue
    health += line.health
    council += line.council
    year += line.annual
    replaced += line.replaces ?? 0
    both += line.both ?? 0
    if (line.freedHow === 'block_tied') tied += line.replaces ?? 0
    else if (line.freedHow) freed += line.replaces ?? 0
    else unsaid += line.replaces ?? 0
    if (line.isDirect) isDirect = true
  }
  add('bothPay', health > 0 && council > 0)
  add('healthYear', health > 0, { pence: health })
  add('councilYear', council > 0, { pence: council })
  add('replacedYear', replaced > 0, { pence: replaced })
  add('freedYear', freed > 0, { pence: freed })
  add('tiedYear', tied > 0, { pence: tied })
  add('unknownYear', unsaid > 0, { pence: unsaid })
  add('doubleRunning', both > 0, { pence: both })
  add('directPayment', isDirect)
  const isPanel = item.meeting.kind === 'panel'
  const { limits } = whose
  add('panelOverHealth', isPanel && limits.health !== null && health > limits.health)
  add('panelOverCouncil', isPanel && limits.socialCare !== null && council > limits.socialCare)
  add('panelDisagreement', isPanel && one.ticked?.disagreement === true)
  add('panelNovel', isPanel && one.ticked?.novelSpend === true)
  add('panelLegal', isPanel && one.ticked?.legalDoubt === true)
  add('panelAfterCare', isPanel && one.ticked?.section117Ending === true)
  add('panelAsked', isPanel && one.ticked?.personAsks === true)
  const thought = one.referrals.map(({ indicative }) => indicative).filter((pence) => pence !== null)
  add('overIndicative', thought.length > 0 && year > thought.reduce((sum, pence) => sum + pence, 0))
  const first = firstReferral(one)
  if (first) add('daysToDecision', true, { days: Math.max(0, daysApart(first.on, item.meeting.on)) })
  const { health: theirs, socialCare: ours } = item.signed
  if (theirs !== null && ours !== null)
    add('daysToBothSigned', true, { days: daysApart(item.meeting.on, theirs > ours ? theirs : ours) })
}

function countReview({ add }: Counts, { found }: MadeItem): void {
  add('reviewsMet', found.outcomes.includes('met') || found.outcomes.includes('partly'))
  add('reviewsHarm', found.harm === 'some')
  add('reviewsJoint', found.tookPart.length === 2)
}

function countNow({ add }: Counts, one: MadeCase, today: string): void {
  if (one.state === 'triaged')
    add('waitingLong', daysApart(firstReferral(one)?.on ?? one.openedAt.slice(0, 10), today) >= 56)
  // Actions are made under the first item alone.
  if (one.items.length > 0)
    for (const { isOpen, dueOn } of one.actions)
      if (isOpen) add('actionsOverdue', dueOn !== null && dueOn < today)
  if (one.reviewOn !== null && one.state !== 'closed') add('reviewsOverdue', one.reviewOn < today)
}

export function middleOf(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
