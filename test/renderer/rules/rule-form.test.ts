import { expect, test } from 'vitest'
import { RuleForm, emptyRule, formOf, nextId, ruleOf } from '../../../renderer/rules/rule-form.ts'
import { LocalRule } from '../../../shared/rule-pack.ts'

const rule: LocalRule = {
  id: 'X3',
  title: 'Taxis',
  effect: 'warn',
  wording: '“{line}” is a taxi.',
  whatToDo: 'Say why not the bus.',
  source: { title: 'Transport policy', section: '2' },
  inForceFrom: '2026-04-01',
  inForceTo: null,
  confirmed: true,
  when: { side: 'socialCare', categories: ['transport'], managementTypes: ['notional'], overAnnualPence: 9 },
}

test('a rule that is opened and saved again is the same, with every condition', () => {
  expect(LocalRule.parse(ruleOf('X3', formOf(rule)))).toEqual(rule)
  const bare = { ...rule, when: { overAnnualPence: 0 } }
  expect(ruleOf('X3', formOf(bare))).toEqual(bare)
})

test('a rule says when it applies', () => {
  const open = { ...formOf(rule), side: 'any', categories: [], managementTypes: [], overAnnualPence: null }
  expect(RuleForm.safeParse(open).error?.issues.map(({ path }) => path)).toEqual([['categories']])
  expect(RuleForm.safeParse({ ...open, overAnnualPence: 1 }).success).toBe(true)
  expect(RuleForm.safeParse(emptyRule).success).toBe(false)
})

test('a new rule takes the next number', () => {
  expect([nextId([]), nextId([{ id: 'X2' }, { id: 'X11' }])]).toEqual(['X1', 'X12'])
})
