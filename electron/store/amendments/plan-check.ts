import { isApproving } from '../../../shared/approvals.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { PlanFields, emptyLine } from '../../../shared/plans.ts'
import type { BudgetLine, Finding, Plan } from '../../../shared/plans.ts'
import type { RecordFinding } from '../../../shared/record-findings.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { checkPlan } from '../../../shared/rules/check-plan.ts'
import { planInput } from '../../../shared/rules/plan-facts.ts'
import type { RuleBook } from '../../../shared/rules/rule-book.ts'
import { titleOf } from '../facts/select-answers.ts'
import { ownRules } from '../records/record-findings.ts'

export interface Checking {
  /** For what the rules ask and the record does not say. */
  readonly plan: Plan
  readonly risk: { readonly risksExplained: boolean; readonly procedureAgreed: boolean }
  readonly book: RuleBook
}

/**
 * The rules, run again over a corrected plan. What they found before and find again stays with its answer; what they
 * find no more goes; what is new stands without one, and is refused where it would keep an approval from being signed.
 */
export function checkedAgain(
  before: DecisionRecord,
  after: DecisionRecord,
  checking: Checking,
): DecisionRecord {
  const [was, is] = [found(before, checking), found(after, checking)]
  const isIn = (all: readonly Finding[], { rule, line }: Pick<Finding, 'rule' | 'line'>): boolean =>
    all.some((one) => one.rule === rule && one.line === line)
  const fresh = is.filter((finding) => !isIn(was, finding))
  const blocks = fresh.filter(({ effect }) => effect === 'block')
  if (isApproving(after.decision.verdict) && blocks.length > 0)
    throw invalid(Object.fromEntries(blocks.map(({ rule, line }) => [place(line), against(rule)])))
  const gone = was.filter((finding) => !isIn(is, finding))
  const kept = before.findings.found.filter(
    ({ rule, line }) => !isIn(gone, { rule, line: line === null ? null : lineId(line) }),
  )
  const added = fresh
    .filter(({ rule }) => ownRules[rule] === undefined)
    .map((one) => toFinding(one, checking))
  return { ...after, findings: { ...before.findings, found: [...kept, ...added] } }
}

const against = (rule: string): `stands against it: rule ${string}` => `stands against it: rule ${rule}`

/** Beside the line that it is about. */
const place = (line: string | null): string =>
  line === null ? 'rest.plan' : `rest.plan.lines.${Number(line.slice('line-'.length)) - 1}.healthPence`

const lineId = (lineNo: number): string => `line-${lineNo}`

function found({ plan, meeting, decision }: DecisionRecord, checking: Checking): Finding[] {
  const lines = plan.lines.map((line, index): BudgetLine => {
    const live = checking.plan.lines.find(({ description }) => description === line.description)
    const { id: _id, ...known } = live ?? { id: '' }
    const { lineNo, ...said } = line
    return {
      ...emptyLine,
      ...known,
      ...said,
      weeksAYear: line.weeksAYear ?? null,
      contributionSide: line.contributionSide ?? 'socialCare',
      netOrGross: line.netOrGross ?? null,
      payeeJustification: '',
      id: lineId(lineNo),
      position: index + 1,
      version: 1,
      balancePence: line.annualPence - line.healthPence - line.socialCarePence,
    }
  })
  const input = planInput({
    plan: { ...checking.plan, ...saidOf(plan) },
    lines,
    section117: plan.section117,
    risk: checking.risk,
    decision,
    today: meeting.heldOn,
  })
  return checkPlan(input, checking.book)
}

/** What was typed of the plan, as far as the record says it. */
const saidOf = (plan: DecisionRecord['plan']): Partial<PlanFields> => {
  const typed = new Set<string>(PlanFields.keyof().options)
  return Object.fromEntries(Object.entries(plan).filter(([key]) => typed.has(key)))
}

const toFinding = (finding: Finding, { book }: Checking): RecordFinding => {
  const { rule, effect, line, message, source } = finding
  return {
    rule,
    title: titleOf(finding, book),
    effect,
    line: line === null ? null : Number(line.slice('line-'.length)),
    message,
    source,
    reason: '',
    reasonBy: '',
    reasonAt: null,
  }
}
