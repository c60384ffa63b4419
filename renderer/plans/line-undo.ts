import type { Call } from '../../shared/contract.ts'
import { BudgetLineFields } from '../../shared/plans.ts'
import type { BudgetLine } from '../../shared/plans.ts'
import type { WorkedOut } from './worked-out.ts'

/** One change to a line that was made here, with what is needed to take it back. */
export type LineStep =
  | { readonly kind: 'added'; readonly lineId: string; readonly version: number; readonly what: string }
  /** Pasted in one, and taken out again in one. */
  | {
      readonly kind: 'pasted'
      readonly lines: readonly { readonly lineId: string; readonly version: number }[]
    }
  | { readonly kind: 'changed'; readonly before: BudgetLine; readonly version: number }
  | { readonly kind: 'removed'; readonly before: BudgetLine }

export type Undoing =
  | { readonly call: 'plans.removeLine'; readonly input: Call<'plans.removeLine'> }
  | { readonly call: 'plans.removeLines'; readonly input: Call<'plans.removeLines'> }
  | { readonly call: 'plans.updateLine'; readonly input: Call<'plans.updateLine'> }
  | { readonly call: 'plans.addLine'; readonly input: Call<'plans.addLine'>; readonly position: number }

/** Only what the schema knows: it refuses whatever else a line carries. */
export const fieldsOf = (line: BudgetLine): BudgetLineFields => BudgetLineFields.strip().parse(line)

/** What takes a step back; null where someone changed the line since, whose work must not be undone with it. */
export function undoing(step: LineStep, plan: WorkedOut): Undoing | null {
  if (step.kind === 'removed') {
    const input = { caseId: plan.caseId, line: fieldsOf(step.before) }
    return { call: 'plans.addLine', input, position: step.before.position }
  }
  if (step.kind === 'pasted') {
    const versions = new Map(plan.lines.map(({ id, version }) => [id, version]))
    const isAsPasted = step.lines.every(({ lineId, version }) => versions.get(lineId) === version)
    const input = { caseId: plan.caseId, lines: [...step.lines] }
    return isAsPasted ? { call: 'plans.removeLines', input } : null
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
  if (step.kind === 'pasted') return `What was pasted is taken out again (${step.lines.length}).`
  if (step.kind === 'removed') return `“${step.before.description}” is back.`
  return `“${step.before.description}” is as it was.`
}

/**
 * The steps before one that was taken back: its line has a new version now, and after a removal a new id, which they
 * have to know, so that they can be taken back in their turn.
 */
export function stepsAfter(steps: readonly LineStep[], undone: LineStep, now: BudgetLine | null): LineStep[] {
  if (undone.kind === 'added' || undone.kind === 'pasted' || now === null) return [...steps]
  const { id: oldId, version: oldVersion } = undone.before
  return steps.map((step) => {
    if (step.kind === 'pasted') return { ...step, lines: step.lines.map((line) => moved(line, undone, now)) }
    if (step.kind === 'removed' || lineIdOf(step) !== oldId) return step
    const version = step.version === oldVersion ? now.version : step.version
    if (step.kind === 'added') return { ...step, lineId: now.id, version }
    return { ...step, before: { ...step.before, id: now.id }, version }
  })
}

type Pasted = Extract<LineStep, { kind: 'pasted' }>['lines'][number]

function moved(
  line: Pasted,
  { before }: Pick<Extract<LineStep, { kind: 'removed' }>, 'before'>,
  now: BudgetLine,
) {
  if (line.lineId !== before.id) return line
  return { lineId: now.id, version: line.version === before.version ? now.version : line.version }
}

const lineIdOf = (step: Exclude<LineStep, { kind: 'pasted' }>): string =>
  step.kind === 'added' ? step.lineId : step.before.id
