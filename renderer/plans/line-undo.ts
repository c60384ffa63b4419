import type { Call } from '../../shared/contract.ts'
import { BudgetLineFields } from '../../shared/plans.ts'
import type { BudgetLine, Plan } from '../../shared/plans.ts'

/** One change to a line that was made here, with what is needed to take it back. */
export type LineStep =
  | { readonly kind: 'added'; readonly lineId: string; readonly version: number; readonly what: string }
  | { readonly kind: 'changed'; readonly before: BudgetLine; readonly version: number }
  | { readonly kind: 'removed'; readonly before: BudgetLine }

export type Undoing =
  | { readonly call: 'plans.removeLine'; readonly input: Call<'plans.removeLine'> }
  | { readonly call: 'plans.updateLine'; readonly input: Call<'plans.updateLine'> }
  | { readonly call: 'plans.addLine'; readonly input: Call<'plans.addLine'>; readonly position: number }

/** Only what the schema knows: it refuses whatever else a line carries. */
export const fieldsOf = (line: BudgetLine): BudgetLineFields => BudgetLineFields.strip().parse(line)

/** What takes a step back; null where someone changed the line since, whose work must not be undone with it. */
export function undoing(step: LineStep, plan: Plan): Undoing | null {
  if (step.kind === 'removed') {
    const input = { caseId: plan.caseId, line: fieldsOf(step.before) }
    return { call: 'plans.addLine', input, position: step.before.position }
  }
  const lineId = lineIdOf(step)
  const now = plan.lines.find(({ id }) => id === lineId)
  if (!now || now.version !== step.version) return null
  const { version } = now
  return step.kind === 'added'
    ? { call: 'plans.removeLine', input: { lineId, version } }
    : { call: 'plans.updateLine', input: { lineId, version, changes: fieldsOf(step.before) } }
}

/** "“Choir” is back." */
export function undoneWords(step: LineStep): string {
  if (step.kind === 'added') return `“${step.what}” is taken out again.`
  if (step.kind === 'removed') return `“${step.before.description}” is back.`
  return `“${step.before.description}” is as it was.`
}

/**
 * The steps before one that was taken back: its line has a new version now, and after a removal a new id, which they
 * have to know, so that they can be taken back in their turn.
 */
export function stepsAfter(steps: readonly LineStep[], undone: LineStep, now: BudgetLine | null): LineStep[] {
  if (undone.kind === 'added' || now === null) return [...steps]
  const { id: oldId, version: oldVersion } = undone.before
  return steps.map((step) => {
    if (step.kind === 'removed' || lineIdOf(step) !== oldId) return step
    const version = step.version === oldVersion ? now.version : step.version
    if (step.kind === 'added') return { ...step, lineId: now.id, version }
    return { ...step, before: { ...step.before, id: now.id }, version }
  })
}

const lineIdOf = (step: LineStep): string => (step.kind === 'added' ? step.lineId : step.before.id)
