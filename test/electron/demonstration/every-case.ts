import { corrected } from '../../../electron/demonstration/corrections.ts'
import { outcomeOf } from '../../../electron/demonstration/meetings/index.ts'
import { members } from '../../../electron/demonstration/panel.ts'
import { scriptAt } from '../../../electron/demonstration/script-at.ts'
import type { DemoItem, DemoMember } from '../../../electron/demonstration/shapes/script.ts'
import { budgetLine, planFields, riskBody } from '../../../electron/demonstration/shapes/shape.ts'
import type { WholeCase } from '../../../electron/demonstration/shapes/story.ts'
import { annualise } from '../../../shared/kernel/money.ts'
import type { BudgetLine, Finding } from '../../../shared/plans.ts'
import { checkPlan } from '../../../shared/rules/check-plan.ts'
import { planInput } from '../../../shared/rules/plan-facts.ts'

/** As it was written. */
export const script = scriptAt(0)
const { stories, meetings } = script

export const cases: readonly WholeCase[] = stories.flatMap((story) => story.cases)
export const items: readonly DemoItem[] = meetings.flatMap((meeting) => meeting.items)
export const decidedOf = (list: readonly DemoItem[]) =>
  list.flatMap((item) => {
    const hearing = outcomeOf(item)
    return hearing.kind === 'decided' ? [{ key: item.case, hearing }] : []
  })
export const decidedItems = decidedOf(items)

const listed = new Set(items.map((item) => item.case))
/** Cases that no meeting has listed. */
export const loose = cases.filter(({ key }) => !listed.has(key))

export function memberOf(login: string): DemoMember {
  const found = members.find((one) => one.login === login)
  if (found === undefined) throw new Error(`no member ${login}`)
  return found
}

export function caseOf(key: string): WholeCase {
  const found = cases.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no case ${key}`)
  return found
}

/** The case as its panel decided it, with what was put right in the room. */
export function decidedCase(key: string): WholeCase {
  const hearing = decidedItems.find((item) => item.key === key)?.hearing
  const demo = caseOf(key)
  return { ...demo, ...corrected(demo, hearing?.corrections ?? {}) }
}

export const linesOf = ({ plan }: WholeCase): readonly BudgetLine[] =>
  plan.lines.map((line, index) => {
    const fields = budgetLine(plan, line)
    const { annualPence } = annualise({ ...fields, startsOn: fields.startsOn ?? plan.startsOn ?? null })
    const balancePence = annualPence - fields.healthPence - fields.socialCarePence
    return { ...fields, id: String(index), position: index + 1, version: 1, annualPence, balancePence }
  })

export const findingsOf = (demo: WholeCase, today = '2026-11-21'): readonly Finding[] =>
  checkPlan(
    planInput({
      plan: planFields(demo.plan),
      lines: linesOf(demo),
      section117: demo.section117,
      risk: riskBody(demo.risk),
      today,
    }),
  )
