import { useRef } from 'react'
import type { RefObject } from 'react'
import type { BudgetLine, BudgetLineFields } from '../../shared/plans.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { Reply } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { notify, notifyTrouble } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import { stepsAfter, undoing, undoneWords } from './line-undo.ts'
import type { LineStep, Undoing } from './line-undo.ts'
import type { WorkedOut } from './worked-out.ts'

export interface Lines {
  readonly add: (line: BudgetLineFields) => Promise<void>
  /** All or none, and undone as one. */
  readonly addAll: (lines: readonly BudgetLineFields[]) => Promise<void>
  readonly update: (line: BudgetLine, changes: Partial<BudgetLineFields>) => Promise<void>
  readonly remove: (line: BudgetLine) => Promise<void>
  /** Takes back the last change made here that stands; says what it did. */
  readonly undo: () => Promise<void>
}

const keptSteps = 50

/** The lines of a plan with ways to change them, each of which can be taken back for as long as the page is open. */
export function useLines(plan: WorkedOut): Lines {
  const steps = useRef<LineStep[]>([])
  const keep = (step: LineStep) => {
    steps.current = [...steps.current.slice(1 - keptSteps), step]
  }
  return {
    add: async (line) => {
      const { lines } = valueOf(await api.call('plans.addLine', { caseId: plan.caseId, line }))
      const added = lines.at(-1)
      if (added) keep({ kind: 'added', lineId: added.id, version: added.version, what: added.description })
    },
    addAll: async (added) => {
      const input = { caseId: plan.caseId, lines: [...added] }
      const { lines } = valueOf(await api.call('plans.addLines', input))
      keep({ kind: 'pasted', lines: lines.slice(-added.length).map(seenNow) })
    },
    update: async (before, changes) => {
      const { id: lineId, version } = before
      const { lines } = valueOf(await api.call('plans.updateLine', { lineId, version, changes }))
      const now = lines.find(({ id }) => id === lineId)
      if (now) keep({ kind: 'changed', before, version: now.version })
    },
    remove: async (before) => {
      valueOf(await api.call('plans.removeLine', { lineId: before.id, version: before.version }))
      keep({ kind: 'removed', before })
    },
    undo: () => undoLast(steps, plan),
  }
}

async function undoLast(steps: RefObject<LineStep[]>, plan: WorkedOut): Promise<void> {
  const step = steps.current.pop()
  if (!step) return notify('There is nothing to undo here.')
  try {
    const back = undoing(step, plan)
    if (back === null) return notify('Someone changed that line since, so it is not undone.')
    steps.current = stepsAfter(steps.current, step, await takeBack(back))
    notify(undoneWords(step))
  } catch (error) {
    steps.current.push(step)
    notifyTrouble(`Not undone. ${describeSaveError(error)}`)
  }
}

const seenNow = ({ id: lineId, version }: BudgetLine) => ({ lineId, version })

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Failure(reply.error)
  return reply.value
}

/** The line as it is afterwards; null where it is gone. */
async function takeBack(back: Undoing): Promise<BudgetLine | null> {
  if (back.call === 'plans.removeLine' || back.call === 'plans.removeLines') {
    valueOf(await api.call(back.call, back.input))
    return null
  }
  if (back.call === 'plans.addLine') return putBack(back)
  const { lines } = valueOf(await api.call(back.call, back.input))
  return lines.find(({ id }) => id === back.input.lineId) ?? null
}

/** A line comes back at the end, and is then moved to where it stood. */
async function putBack(back: Extract<Undoing, { call: 'plans.addLine' }>): Promise<BudgetLine | null> {
  const line = valueOf(await api.call('plans.addLine', back.input)).lines.at(-1)
  if (!line || line.position === back.position) return line ?? null
  const { id: lineId, version } = line
  const moved = valueOf(await api.call('plans.moveLine', { lineId, version, position: back.position }))
  return moved.lines.find(({ id }) => id === lineId) ?? null
}
