import type { CaseFinding } from '../../../shared/plans.ts'
import type { RecordFinding, RecordFindings } from '../../../shared/record-findings.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { CaseFacts } from '../facts/case-facts.ts'

/**
 * Rules whose finding says what only one agency may read: an order of a court that is known to it (N2, L6), and the
 * means test (L3, L4).
 */
export const ownRules: Readonly<Record<string, Side>> = {
  N2: 'health',
  L3: 'socialCare',
  L4: 'socialCare',
  L6: 'socialCare',
}

export const recordFindings = ({ plan }: CaseFacts): RecordFindings => ({
  audience: 'both',
  ruleBook: plan.ruleBook,
  found: plan.findings
    .filter(({ rule }) => ownRules[rule] === undefined)
    .map((finding) => recordFinding(finding, plan.lines)),
})

function recordFinding(finding: CaseFinding, lines: readonly { readonly id: string }[]): RecordFinding {
  const { rule, title, effect, line, message, source } = finding
  const answer = finding.answer?.stands === true ? finding.answer : null
  return {
    rule,
    title,
    effect,
    line: line === null ? null : lines.findIndex(({ id }) => id === line) + 1,
    message,
    source,
    reason: answer?.reason ?? '',
    reasonBy: answer?.by ?? '',
    reasonAt: answer?.at ?? null,
  }
}

/** What the rules found that only this agency may read, one after the other; empty where there is nothing. */
export const ownFindings = ({ plan }: CaseFacts, side: Side): string =>
  plan.findings
    .filter(({ rule }) => ownRules[rule] === side)
    .map(({ rule, message, source, answer }) => {
      const reason =
        answer?.stands === true ? ` Answered by ${answer.by ?? 'its line'}: ${answer.reason}` : ''
      return `${rule}: ${message} (${source})${reason}`
    })
    .join('\n')
