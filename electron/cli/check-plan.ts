import type { Finding } from '../../shared/plans.ts'
import { checkPlan } from '../../shared/rules/check-plan.ts'
import { PlanInput } from '../../shared/rules/plan-input.ts'
import { parseInput } from './parse-input.ts'
import { readJson } from './read-json.ts'

/** What the rules say about a plan in a JSON file, or on standard input for `-`. Fails with invalid. */
export async function checkPlanFile(path: string): Promise<{ readonly findings: readonly Finding[] }> {
  return { findings: checkPlan(parseInput(PlanInput, readJson(path))) }
}
