import { expect, test } from 'vitest'
import { brokenWords, soundWords } from '../../../renderer/audit/check-trail.tsx'
import { inGroups } from '../../../renderer/audit/audit-section.tsx'
import { operationWords } from '../../../renderer/audit/operation-words.ts'

test('sets a fingerprint in groups of four without losing a digit', () => {
  const root = '9f2c41d07be85a3366c1f09ad4427e81b35590ee12c7fa683d0948b7715e2ca4'
  expect(inGroups(root)).toHaveLength(16)
  expect(inGroups(root).join('')).toBe(root)
  expect(inGroups('')).toEqual([])
})

test('says that a sound trail fits together, and nothing beyond that', () => {
  expect(soundWords(1234, '14:05')).toBe('Checked at 14:05: all 1,234 entries fit together.')
  expect(soundWords(1, '14:05')).toBe('Checked at 14:05: there is one entry, and it fits.')
})

test('names the first entry that does not fit, where it is known', () => {
  expect(brokenWords(1212, '14:05')).toBe(
    'Checked at 14:05: the trail does not fit together from entry 1,212 on',
  )
  expect(brokenWords(null, '14:05')).toBe('Checked at 14:05: the trail does not fit together')
})

test('says a change in words, and one that has none by its own name', () => {
  expect(operationWords('panels.updateTerms')).toBe('Changed the panel’s terms')
  expect(operationWords('visits.record')).toBe('visits.record')
  expect(operationWords('toString')).toBe('toString')
})
