import type { PlanInput, PlanLine } from './plan-input.ts'
import type { Rule, RuleSettings } from '../rule-pack.ts'

/** Words for the rule's message; null: the rule has nothing to say. */
export type Words = Readonly<Record<string, string>> | null

/** Looks at one line. A line with no money from the rule's side is never shown to it. */
export type LineCheck = (line: PlanLine, plan: PlanInput, settings: RuleSettings) => Words
/** Looks at the plan as a whole; its finding names no line. */
export type PlanCheck = (plan: PlanInput, settings: RuleSettings) => Words

export interface RuleChecks {
  readonly lines: Readonly<Record<string, LineCheck>>
  readonly plan: Readonly<Record<string, PlanCheck>>
}

/** The rule holds, and its wording needs no more than the line. */
export const found: Words = {}
export const when = (holds: boolean, words: Words = found): Words => (holds ? words : null)

export const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

export const hasHealthMoney = (line: PlanLine): boolean => line.healthPence > 0
export const hasCouncilMoney = (line: PlanLine): boolean => line.socialCarePence > 0
/** What a line is called in a message. */
export const lineName = (line: PlanLine): string => line.description.trim() || `line ${line.id}`
export const isDirectPayment = (line: PlanLine): boolean => line.managementType === 'direct_payment'

/** The whole message: what is the matter, what to do, and that a source is unconfirmed where it is. */
export function message(
  rule: Pick<Rule, 'wording' | 'whatToDo'> & { confirmed?: boolean },
  words: Words,
): string {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => words?.[name] ?? whole)
  const unchecked = rule.confirmed === false ? ' Note that the source is still to be checked.' : ''
  return upperFirst(`${fill(rule.wording)} ${fill(rule.whatToDo)}${unchecked}`)
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
