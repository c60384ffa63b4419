import { expect, test } from 'vitest'
import { changedFields, sameKind } from '../../shared/amendments.ts'
import type { AmendedWords } from '../../shared/amendments.ts'

test.each([
  ['approved', 'approved_with_conditions', true],
  ['approved', 'partly_approved', true],
  ['approved', 'not_approved', false],
  ['not_approved', 'deferred_for_information', false],
  ['not_approved', 'escalated', false],
  ['deferred_for_information', 'escalated', false],
  ['deferred_for_information', 'referred_elsewhere', true],
] as const)('%s corrected to %s stays the same decision: %s', (before, after, same) => {
  expect(sameKind(before, after)).toBe(same)
  expect(sameKind(after, before)).toBe(same)
})

test('only what differs is called changed', () => {
  const words: AmendedWords = {
    verdict: 'approved',
    reasons: 'Because',
    legalBasis: '',
    conditions: ['One'],
    reviewOn: '2027-01-14',
    changesRecommendation: false,
    changesReason: '',
  }
  expect(changedFields(words, { ...words, conditions: ['One'] })).toEqual([])
  expect(changedFields(words, { ...words, conditions: ['One', 'Two'], reviewOn: null })).toEqual([
    'conditions',
    'reviewOn',
  ])
})
