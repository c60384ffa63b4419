import type { Finding } from '../plans.ts'
import { councilChecks } from './council.ts'
import { hasCouncilMoney, hasHealthMoney, lineName, message } from './finding.ts'
import type { RuleChecks, Words } from './finding.ts'
import { healthChecks } from './health.ts'
import { jointChecks } from './joint.ts'
import type { LocalRule, Rule } from '../rule-pack.ts'
import type { PlanInput, PlanLine } from './plan-input.ts'
import { builtInBook, isInForce, ruleOn } from './rule-book.ts'
import type { RuleBook } from './rule-book.ts'

const everyLine = (): boolean => true
const chapters: readonly { checks: RuleChecks; looksAt: (line: PlanLine) => boolean }[] = [
  { checks: healthChecks, looksAt: hasHealthMoney },
  { checks: councilChecks, looksAt: hasCouncilMoney },
  { checks: jointChecks, looksAt: everyLine },
]

/**
 * Everything the rules have to say about a plan: at most one finding for each rule and line (`line` null: the plan).
 * Sorted by rule, then line, both by code point and null first, so that any tool's plain sort gives the same order
 * (L1, L10, L11, L12, L2 …). Only rules in force on the plan's start date apply.
 */
export function checkPlan(plan: PlanInput, book: RuleBook = builtInBook): Finding[] {
  const findings = chapters.flatMap(({ checks, looksAt }) => checkChapter(plan, book, checks, looksAt))
  return [...findings, ...checkLocalRules(plan, book.local)].toSorted(byRuleThenLine)
}

function checkChapter(
  plan: PlanInput,
  book: RuleBook,
  checks: RuleChecks,
  looksAt: (line: PlanLine) => boolean,
): Finding[] {
  const inForce = (id: string): Rule | null => ruleOn(book, id, plan.startsOn)
  const ofPlan = Object.entries(checks.plan).flatMap(([id, check]) => {
    const rule = inForce(id)
    return rule === null ? [] : finding(rule, null, check(plan, rule.settings))
  })
  const ofLines = Object.entries(checks.lines).flatMap(([id, check]) => {
    const rule = inForce(id)
    if (rule === null) return []
    return plan.lines.filter(looksAt).flatMap((line) => finding(rule, line, check(line, plan, rule.settings)))
  })
  return [...ofPlan, ...ofLines]
}

function finding(rule: Rule | LocalRule, line: PlanLine | null, words: Words): Finding[] {
  if (words === null) return []
  const named = line === null ? {} : { line: lineName(line), category: categoryWords(line) }
  return [
    {
      rule: rule.id,
      effect: rule.effect,
      line: line?.id ?? null,
      message: message(rule, { ...named, ...words }),
      source: `${rule.source.title}, ${rule.source.section}`,
    },
  ]
}

const categoryWords = (line: PlanLine): string => line.category.replaceAll('_', ' ')

function checkLocalRules(plan: PlanInput, rules: readonly LocalRule[]): Finding[] {
  return rules
    .filter((rule) => isInForce(rule, plan.startsOn))
    .flatMap((rule) =>
      plan.lines.filter((line) => applies(rule.when, line)).flatMap((line) => finding(rule, line, {})),
    )
}

function applies(when: LocalRule['when'], line: PlanLine): boolean {
  const paid = { health: line.healthPence, socialCare: line.socialCarePence }
  const pence = when.side === undefined ? line.annualPence : paid[when.side]
  return (
    pence > (when.overAnnualPence ?? 0) &&
    (when.categories?.includes(line.category) ?? true) &&
    (when.managementTypes?.includes(line.managementType) ?? true)
  )
}

function byRuleThenLine(a: Finding, b: Finding): number {
  return compare(a.rule, b.rule) || compare(a.line ?? '', b.line ?? '')
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
