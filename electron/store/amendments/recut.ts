import { recordAmounts } from '../../../shared/audience-kinds.ts'
import { summed } from '../../../shared/corrections/summed.ts'
import type { RecordPlan } from '../../../shared/record-plan.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { isSame, mapLeaves, placeBefore, valueAt } from '../../../shared/corrections/moved.ts'
import type { Moved } from '../../../shared/corrections/moved.ts'
import { keptWords, recutText, swept } from './recut-text.ts'

interface Cut {
  /** The reading of before, and the whole of before. */
  readonly view: DecisionRecord
  readonly whole: DecisionRecord
  readonly after: DecisionRecord
  readonly moved: Moved
  /** Whether what the person pays is kept from this reading where nothing of before shows it. */
  readonly keepsCharges: boolean
}

const isAmount = new RegExp(String.raw`^/plan/lines/\d+/(${recordAmounts.join('|')})$`)
const isCharge = /^\/plan\/lines\/\d+\/contributionPence$/
const isSum = /^\/plan\/(annualPence|healthPence|socialCarePence|contributionPence|money\/)/

/**
 * The corrected record as a reader has it who may not read all of it: what was kept from them is kept still, with its marker,
 * and every sum is right for what they may read.
 */
export function recut(cut: Cut): DecisionRecord {
  const { view, whole, after, moved } = cut
  if (isSame(view, whole) && !cut.keepsCharges) return after
  const words = keptWords(view, whole)
  const record = mapLeaves(after, '', (value, at) => {
    const before = placeBefore(at, moved)
    const [seen, there] = before === null ? [] : [valueAt(view, before), valueAt(whole, before)]
    if (before !== null && !isSame(seen, there) && !isSum.test(at))
      return isSame(value, there) ? seen : again(value, seen, there)
    if (typeof value === 'number' && isKeptAmount(cut, at, before)) return 0
    if (typeof value !== 'string' || (before !== null && isSame(value, there))) return value
    return swept(value, words, at)
  }) as DecisionRecord
  return { ...record, plan: withSums(cut, record.plan) }
}

function again(value: unknown, seen: unknown, there: unknown): unknown {
  if (typeof value === 'number') return 0
  if (typeof value !== 'string' || typeof seen !== 'string') return value
  return recutText(value, { seen, there: typeof there === 'string' ? there : '' })
}

function isKeptAmount({ view, whole, keepsCharges }: Cut, at: string, before: string | null): boolean {
  if (isCharge.test(at)) return keepsCharges
  if (before === null || !isAmount.test(at)) return false
  const line = before.slice(0, before.lastIndexOf('/'))
  return recordAmounts.some(
    (key) => !isSame(valueAt(view, `${line}/${key}`), valueAt(whole, `${line}/${key}`)),
  )
}

/** As they were frozen where the plan stayed as it was; else of the lines that this reader has, in the years of all. */
function withSums({ view, whole, after }: Cut, plan: RecordPlan): RecordPlan {
  if (isSame(after.plan.lines, whole.plan.lines)) {
    const { annualPence, healthPence, socialCarePence, contributionPence, money } = view.plan
    const frozen = { annualPence, healthPence, socialCarePence, contributionPence }
    return { ...plan, ...frozen, ...(money && { money }) }
  }
  return summed(plan, after.plan.money?.startsOn ?? null)
}

/** What the person pays is the council’s, unless the common record says it (DOMAIN §5.3). */
export const keepsCharges = (common: DecisionRecord): boolean =>
  !common.plan.lines.some(({ contributionPence }) => contributionPence > 0)
