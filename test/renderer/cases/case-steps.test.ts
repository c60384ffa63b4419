import { expect, test } from 'vitest'
import { stepsOf } from '../../../renderer/cases/case-steps.tsx'
import { isSettled } from '../../../renderer/cases/is-settled.ts'
import type { CaseDecision, CasePage, CaseState } from '../../../shared/cases.ts'

const decision = {
  meetingId: 'm1',
  itemId: 'i1',
  heldOn: '2026-11-20',
  healthSignedAt: '2026-11-23T09:00:00.000Z',
  socialCareSignedAt: '2026-11-24T09:00:00.000Z',
  healthReleasedAt: '2026-11-26T09:00:00.000Z',
  socialCareReleasedAt: null,
} as CaseDecision

const page = (
  decisions: readonly CaseDecision[],
  listed: CasePage['listed'] = null,
  state: CaseState = 'signed',
) =>
  ({
    case: { state },
    openedAt: '2026-10-02T10:00:00.000Z',
    referrals: [{ referredOn: '2026-09-30' }, { referredOn: '2026-09-28' }],
    listed,
    decisions,
  }) as unknown as CasePage

const days = (one: CasePage) => stepsOf(one).map(({ on }) => on)
const at = (itemId: string) => ({ itemId, heldOn: '2026-12-04' }) as CasePage['listed']

test('draws how far a case has come, and half-done is not done', () => {
  expect(days(page([decision]))).toEqual([
    '2026-09-28',
    '2026-10-02',
    '2026-11-20',
    '2026-11-20',
    '2026-11-24',
    null,
  ])
  expect(days(page([]))).toEqual(['2026-09-28', '2026-10-02', null, null, null, null])
  expect(days(page([], at('i1')))[2]).toBe('2026-12-04')
})

test('a case that is listed again has what comes next before it, not what was decided then', () => {
  expect(days(page([decision], at('i2')))).toEqual([
    '2026-09-28',
    '2026-10-02',
    '2026-12-04',
    null,
    null,
    null,
  ])
})

test('what was decided comes first once it is decided, not while it waits to be heard again', () => {
  expect(isSettled(page([decision]))).toBe(true)
  expect(isSettled(page([decision], at('i2'), 'listed'))).toBe(false)
  expect(isSettled(page([], null, 'closed'))).toBe(false)
})
