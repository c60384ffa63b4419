import { expect, test } from 'vitest'
import { ChangeForm, effectsOpenTo, withChange } from '../../../renderer/rules/change-form.ts'

test.each([
  ['statutory', 'block', []],
  ['statutory', 'warn', ['block']],
  ['national guidance', 'warn', ['block', 'off']],
  ['local', 'warn', ['block', 'off']],
] as const)('a rule that is %s and ships as %s may become %j', (kind, effect, open) => {
  expect(effectsOpenTo({ kind, effect })).toEqual(open)
})

const change = { effect: 'off', because: 'Ours', inForceFrom: '2026-12-01', inForceTo: null } as const

test('a change takes the place of what the panel said of that rule before, and can be taken back', () => {
  const before = withChange([{ rule: 'J2', because: 'x' }], 'L11', { ...change })
  const now = withChange(before, 'L11', { ...change, effect: 'block' })
  expect(now).toEqual([
    { rule: 'J2', because: 'x' },
    { rule: 'L11', ...change, effect: 'block' },
  ])
  expect(withChange(now, 'L11', null)).toEqual([{ rule: 'J2', because: 'x' }])
})

test('a change has a first day and a reason, and does not end before it starts', () => {
  expect(ChangeForm.safeParse(change).success).toBe(true)
  expect(ChangeForm.safeParse({ ...change, inForceFrom: '' }).success).toBe(false)
  expect(ChangeForm.safeParse({ ...change, because: ' ' }).success).toBe(false)
  expect(ChangeForm.safeParse({ ...change, inForceTo: '2026-11-30' }).success).toBe(false)
})
