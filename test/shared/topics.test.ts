import { expect, test } from 'vitest'
import { findOp } from '../../shared/contract.ts'
import { isTouched, topicsOf } from '../../shared/topics.ts'

const one = '01890000-0000-7000-8000-000000000001'
const other = '01890000-0000-7000-8000-000000000002'

const opOf = (name: string) => {
  const op = findOp(name)
  if (op === undefined) throw new Error(`no operation ${name}`)
  return op
}

test('what a command does not say that it changed may be anything: every query is asked again', () => {
  expect(topicsOf(opOf('people.update'), { personId: one, version: 1, changes: {} }, null)).toBeNull()
  expect(isTouched(opOf('risks.get'), { caseId: one }, null)).toBe(true)
})

test('a change of one case leaves what shows another', () => {
  const topics = topicsOf(opOf('risks.save'), { caseId: one, version: 1, changes: {} }, null)
  expect(isTouched(opOf('risks.get'), { caseId: one }, topics)).toBe(true)
  expect(isTouched(opOf('risks.get'), { caseId: other }, topics)).toBe(false)
})

test('a change that does not name its case may be of any', () => {
  expect(topicsOf(opOf('risks.save'), { version: 1, changes: {} }, null)).toBeNull()
})

test('a query that does not say what it shows is asked after every change', () => {
  const topics = topicsOf(opOf('risks.save'), { caseId: one, version: 1, changes: {} }, null)
  expect(isTouched({ shows: null }, {}, topics)).toBe(true)
})
