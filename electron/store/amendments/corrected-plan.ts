import type { AmendedLine, AmendedPlan } from '../../../shared/amended-fields.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { annualise } from '../../../shared/kernel/money.ts'
import { planMoney } from '../../../shared/plan-money.ts'
import { costedLine } from '../../../shared/record-plan.ts'
import type { RecordLine, RecordPlan } from '../../../shared/record-plan.ts'

/** The plan with its lines as corrected; every sum follows from them, as when it was frozen. */
export function withLines(before: RecordPlan, { lines, ...said }: AmendedPlan): RecordPlan {
  if (lines.length !== before.lines.length) throw invalid({ plan: 'none is added or taken away' })
  const corrected = before.lines.map((line, index) => withLine(line, lines[index]))
  // What nobody touched stays as it was costed then.
  if (corrected.every((line, index) => line === before.lines[index])) return { ...before, ...said }
  const sum = (key: 'annualPence' | 'healthPence' | 'socialCarePence' | 'contributionPence'): number =>
    corrected.reduce((total, line) => total + line[key], 0)
  return {
    ...before,
    ...said,
    lines: corrected,
    ...(before.money && { money: planMoney(corrected.map(costedLine), null) }),
    annualPence: sum('annualPence'),
    healthPence: sum('healthPence'),
    socialCarePence: sum('socialCarePence'),
    contributionPence: sum('contributionPence'),
  }
}

function withLine(before: RecordLine, after: AmendedLine | undefined): RecordLine {
  if (after === undefined) return before
  const { weeksAYear, ...said } = after
  const { weeksAYear: _weeks, ...rest } = before
  const line = { ...rest, ...said, ...(weeksAYear !== null && { weeksAYear }) }
  const isSame = Object.entries(after).every(
    ([key, value]) => ((before as unknown as Record<string, unknown>)[key] ?? null) === value,
  )
  return isSame ? before : { ...line, annualPence: annualise(line).annualPence }
}
