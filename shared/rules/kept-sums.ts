import type { BlockSource } from '../audience-blocks.ts'
import { planMoney } from '../plan-money.ts'
import type { PlanMoney } from '../plan-money.ts'
import type { Totals } from '../plans.ts'
import type { KeptBlock } from './reading.ts'

type Line = BlockSource['lines'][number]

export interface KeptSums {
  readonly totals: Totals
  readonly money: PlanMoney
  /** Lines whose amounts are kept. */
  readonly lines: ReadonlySet<string>
}

/** A plan's sums for whoever may not read all of it: right for what they may. */
export function keptSums(
  { plan, lines }: Pick<BlockSource, 'plan' | 'lines'>,
  kept: ReadonlyMap<string, KeptBlock>,
): KeptSums {
  const hidden = keptLines({ lines }, kept)
  const hidesContribution = isWholeKept(kept, 'plan.contribution')
  const shown = lines
    .filter(({ id }) => !hidden.has(id))
    .map((line) => (hidesContribution ? { ...line, contributionPence: 0 } : line))
  // Years are counted as for all of them: when the first begins is no amount.
  const { startsOn } = planMoney(lines, plan.startsOn)
  return {
    totals: {
      annualPence: sum(shown, 'annualPence'),
      healthPence: sum(shown, 'healthPence'),
      socialCarePence: sum(shown, 'socialCarePence'),
      contributionPence: sum(shown, 'contributionPence'),
    },
    money: planMoney(shown, plan.startsOn, startsOn),
    lines: hidden,
  }
}

/** Lines whose amounts are kept, by id. */
export const keptLines = (
  { lines }: Pick<BlockSource, 'lines'>,
  kept: ReadonlyMap<string, KeptBlock>,
): ReadonlySet<string> =>
  new Set(lines.flatMap(({ id }) => (isWholeKept(kept, `line.${id}.amounts`) ? [id] : [])))

const isWholeKept = (kept: ReadonlyMap<string, KeptBlock>, key: string): boolean =>
  (kept.get(key)?.whole ?? null) !== null

const sum = (lines: readonly Line[], key: keyof Totals): number =>
  lines.reduce((total, line) => total + line[key], 0)
