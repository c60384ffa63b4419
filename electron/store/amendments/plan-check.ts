import { isApproving } from '../../../shared/approvals.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { PlanFields, emptyLine } from '../../../shared/plans.ts'
import type { BudgetLine, Finding, Plan } from '../../../shared/plans.ts'
import type { RecordFinding } from '../../../shared/record-findings.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { checkPlan } from '../../../shared/rules/check-plan.ts'
import { planInput } from '../../../shared/rules/plan-facts.ts'
import type { RuleBook } from '../../../shared/rules/rule-book.ts'
import { titleOf } from '../facts/select-answers.ts'
import { ownRules } from '../records/record-findings.ts'
import { isSame } from '../../../shared/corrections/moved.ts'
import type { Moved } from '../../../shared/corrections/moved.ts'

export interface Checking {
  /** For what the rules ask and the record does not say. */
  readonly plan: Plan
  readonly risk: { readonly risksExplained: boolean; readonly procedureAgreed: boolean }
  readonly book: RuleBook
}

export interface CheckedAgain {
  readonly record: DecisionRecord
  /** Where each of its findings stood before; null: the rules find it only now. */
  readonly from: readonly (number | null)[]
  /** What the rules find that one agency alone may read, line by line: what goes, and what comes. */
  readonly own: Readonly<
    Record<Side, { readonly gone: readonly string[]; readonly fresh: readonly string[] }>
  >
}

/** Whether anything is another that a rule looks at. */
export const asksRules = (before: DecisionRecord, after: DecisionRecord): boolean => {
  const asked = ({ plan, risk, decision }: DecisionRecord): unknown => [
    plan,
    [risk.risksExplained, risk.procedureAgreed],
    [decision.verdict, decision.changesRecommendation, decision.changesReason],
  ]
  return !isSame(asked(before), asked(after))
}

/**
 * The rules, run again over the whole of a corrected plan, whoever may read what of it. What they found before and find
 * again stays with its answer; what they find no more goes; what is new, or now says something else, stands without one, and
 * is refused where it would keep an approval from being signed.
 */
export function checkedAgain(
  before: DecisionRecord,
  after: DecisionRecord,
  moved: Moved,
  checking: Checking,
): CheckedAgain {
  const lines = moved.get('/plan/lines')
  const was = found(before, checking, (index) => index)
  const is = found(after, checking, (index) => (lines === undefined ? index : (lines[index] ?? null)))
  const fresh = is.filter((one) => !was.some((old) => isTheSame(old, one)))
  const gone = was.filter((old) => !is.some((one) => isTheSame(old, one)))
  refuseBlocks(after, fresh)
  const kept = keptFindings(before, after, { was, is, gone })
  const added = fresh
    .filter(({ rule }) => ownRules[rule] === undefined)
    .map((one) => ({ finding: toFinding(one, checking), from: null }))
  const all = [...kept, ...added]
  const ownOf = (side: Side) => ({
    gone: gone.filter(({ rule }) => ownRules[rule] === side).map(ownLine),
    fresh: fresh.filter(({ rule }) => ownRules[rule] === side).map(ownLine),
  })
  return {
    record: { ...after, findings: { ...after.findings, found: all.map(({ finding }) => finding) } },
    from: all.map(({ from }) => from),
    own: { health: ownOf('health'), socialCare: ownOf('socialCare') },
  }
}

function refuseBlocks({ decision }: DecisionRecord, fresh: readonly Found[]): void {
  const blocks = fresh.filter(({ effect }) => effect === 'block')
  if (isApproving(decision.verdict) && blocks.length > 0)
    throw invalid(Object.fromEntries(blocks.map(({ rule, lineNo }) => [place(lineNo), against(rule)])))
}

interface Looked {
  readonly was: readonly Found[]
  readonly is: readonly Found[]
  readonly gone: readonly Found[]
}

interface Placed {
  readonly finding: RecordFinding
  readonly from: number | null
}

/** What was found and is found still, beside its line as that stands now; with its answer, as that may have been corrected. */
const keptFindings = (
  before: DecisionRecord,
  after: DecisionRecord,
  { was, is, gone }: Looked,
): readonly Placed[] =>
  before.findings.found.flatMap((finding, from) => {
    const stays = is.find((one) => isOf(one, finding))
    const isGone = gone.some((one) => isOf(one, finding)) || (!stays && was.some((one) => isOf(one, finding)))
    if (isGone) return []
    const reason = after.findings.found[from]?.reason ?? finding.reason
    return [{ finding: { ...finding, ...(stays && { line: stays.lineNo }), reason }, from }]
  })

/** As records say what one agency alone may read of it (records/record-findings.ts). */
const ownLine = ({ rule, message, source }: Finding): string => `${rule}: ${message} (${source})`

const against = (rule: string): `stands against it: rule ${string}` => `stands against it: rule ${rule}`

/** Beside the line that it is about. */
const place = (lineNo: number | null): string =>
  lineNo === null ? 'rest.plan' : `rest.plan.lines.${lineNo - 1}.healthPence`

/** A finding, with the line that it is about as it is now and as it was before; null: of the plan, or of a line that is added. */
interface Found extends Finding {
  readonly lineNo: number | null
  readonly wasNo: number | null
}

/** The line is the same one, and so is what is said of it. */
const isTheSame = (old: Found, one: Found): boolean =>
  old.rule === one.rule &&
  (one.lineNo === null ? old.lineNo === null : one.wasNo !== null && old.lineNo === one.wasNo) &&
  old.message === one.message

const isOf = (one: Found, { rule, line }: RecordFinding): boolean =>
  one.rule === rule && (line === null ? one.lineNo === null : one.wasNo === line)

function found(
  { plan, meeting, decision, risk }: DecisionRecord,
  checking: Checking,
  wasAt: (index: number) => number | null,
): Found[] {
  const lines = linesOf(plan, checking)
  const input = planInput({
    plan: { ...checking.plan, ...saidOf(plan) },
    lines,
    section117: plan.section117,
    risk: {
      risksExplained: risk.risksExplained ?? checking.risk.risksExplained,
      procedureAgreed: risk.procedureAgreed ?? checking.risk.procedureAgreed,
    },
    decision,
    today: meeting.heldOn,
  })
  return checkPlan(input, checking.book).map((finding) => {
    const lineNo = finding.line === null ? null : Number(finding.line.slice('line-'.length))
    const was = lineNo === null ? null : wasAt(lineNo - 1)
    return { ...finding, lineNo, wasNo: was === null ? null : was + 1 }
  })
}

/** Each as the rules are asked about it; what the record does not say of it is as it is known now. */
const linesOf = ({ lines }: DecisionRecord['plan'], checking: Checking): BudgetLine[] =>
  lines.map((line, index) => {
    const live = checking.plan.lines.find(({ description }) => description === line.description)
    const { id: _id, ...known } = live ?? { id: '' }
    const { lineNo: _no, ...said } = line
    return {
      ...emptyLine,
      ...known,
      ...said,
      weeksAYear: line.weeksAYear ?? null,
      freedFrom: line.freedFrom ?? null,
      freedHow: line.freedHow ?? null,
      bothUntil: line.bothUntil ?? null,
      bothPence: line.bothPence ?? null,
      contributionSide: line.contributionSide ?? 'socialCare',
      netOrGross: line.netOrGross ?? null,
      payeeJustification: line.payeeJustification ?? '',
      id: lineId(index + 1),
      position: index + 1,
      version: 1,
      balancePence: line.annualPence - line.healthPence - line.socialCarePence,
    }
  })
const lineId = (lineNo: number): string => `line-${lineNo}`

/** What was typed of the plan, as far as the record says it. */
const saidOf = (plan: DecisionRecord['plan']): Partial<PlanFields> => {
  const typed = new Set<string>(PlanFields.keyof().options)
  return Object.fromEntries(Object.entries(plan).filter(([key]) => typed.has(key)))
}

const toFinding = (finding: Found, { book }: Checking): RecordFinding => {
  const { rule, effect, lineNo, message, source } = finding
  return {
    rule,
    title: titleOf(finding, book),
    effect,
    line: lineNo,
    message,
    source,
    reason: '',
    reasonBy: '',
    reasonAt: null,
  }
}
