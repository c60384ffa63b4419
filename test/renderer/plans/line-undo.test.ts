import { expect, test } from 'vitest'
import { fillDown } from '../../../renderer/plans/plan-lines.tsx'
import { fieldsOf, stepsAfter, undoing, undoneWords } from '../../../renderer/plans/line-undo.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { emptyLine } from '../../../shared/plans.ts'
import type { BudgetLine, Plan } from '../../../shared/plans.ts'

const line: BudgetLine = {
  ...emptyLine,
  id: newId(),
  position: 2,
  version: 3,
  description: 'Choir',
  unitPence: 1000,
  healthPence: 39_000,
  socialCarePence: 13_000,
  annualPence: 52_000,
  balancePence: 0,
}
const planWith = (...lines: BudgetLine[]) => ({ caseId: 'case', lines }) as unknown as Plan

test('what was added is removed again, at the version it has', () => {
  const step = { kind: 'added', lineId: line.id, version: 3, what: 'Choir' } as const
  expect(undoing(step, planWith(line))).toEqual({
    call: 'plans.removeLine',
    input: { lineId: line.id, version: 3 },
  })
  expect(undoneWords(step)).toBe('“Choir” is taken out again.')
})

test('what was changed gets back all it said before', () => {
  const before = { ...line, version: 2, description: 'Singing' }
  expect(undoing({ kind: 'changed', before, version: 3 }, planWith(line))).toEqual({
    call: 'plans.updateLine',
    input: { lineId: line.id, version: 3, changes: fieldsOf(before) },
  })
})

test('what was removed comes back at its place', () => {
  expect(undoing({ kind: 'removed', before: line }, planWith())).toEqual({
    call: 'plans.addLine',
    input: { caseId: 'case', line: fieldsOf(line) },
    position: 2,
  })
})

test('what someone else changed or removed since is left alone', () => {
  const step = { kind: 'changed', before: line, version: 3 } as const
  expect(undoing(step, planWith({ ...line, version: 4 }))).toBeNull()
  expect(undoing(step, planWith())).toBeNull()
})

test('several changes to one line are taken back one after the other', () => {
  const [first, second] = [
    { ...line, version: 1 },
    { ...line, version: 2 },
  ]
  const steps = [{ kind: 'changed', before: first, version: 2 } as const]
  const after = stepsAfter(steps, { kind: 'changed', before: second, version: 3 }, { ...line, version: 4 })
  expect(after).toEqual([{ kind: 'changed', before: first, version: 4 }])
})

test('a line that came back under a new id can be taken out again', () => {
  const steps = [{ kind: 'added', lineId: line.id, version: 3, what: 'Choir' } as const]
  const back = { ...line, id: newId(), version: 2 }
  expect(stepsAfter(steps, { kind: 'removed', before: line }, back)).toEqual([
    { kind: 'added', lineId: back.id, version: 2, what: 'Choir' },
  ])
})

test('what was pasted is taken out in one, and not where one of it was changed since', () => {
  const other = { ...line, id: newId(), version: 1 }
  const lines = [line, other].map(({ id: lineId, version }) => ({ lineId, version }))
  const step = { kind: 'pasted', lines } as const
  expect(undoing(step, planWith(line, other))).toEqual({
    call: 'plans.removeLines',
    input: { caseId: 'case', lines },
  })
  expect(undoing(step, planWith(line, { ...other, version: 2 }))).toBeNull()
  expect(undoneWords(step)).toBe('What was pasted is taken out again (2).')
})

test('a pasted line that was changed and put back can still be taken out with the rest', () => {
  const steps = [{ kind: 'pasted', lines: [{ lineId: line.id, version: 3 }] } as const]
  const undone = { kind: 'changed', before: line, version: 4 } as const
  expect(stepsAfter(steps, undone, { ...line, version: 5 })).toEqual([
    { kind: 'pasted', lines: [{ lineId: line.id, version: 5 }] },
  ])
})

test('filling down takes dates, management and the proportion, and keeps the line’s own cost', () => {
  const below = {
    ...line,
    id: newId(),
    annualPence: 10_400,
    unitPence: 200,
    healthPence: 0,
    socialCarePence: 0,
  }
  const above = { ...line, managementType: 'direct_payment' as const }
  expect(fillDown(above, below, null)).toMatchObject({
    managementType: 'direct_payment',
    healthPence: 7_800,
    socialCarePence: 2_600,
  })
})

test('a line that does not add up has nothing to fill down', () => {
  expect(fillDown({ ...line, balancePence: 100 }, line, null)).toBeNull()
})
