import { expect, test } from 'vitest'
import { pageWords } from '../../../../renderer/ui/collections/list-pages.tsx'

test('a page says what it is of, and how many there are, and no number that may not be so', () => {
  const page = { shown: 100, what: 'cases', total: 3400 }
  expect(pageWords({ ...page, isFirst: true, isLast: false })).toBe('The first 100 of 3,400 cases')
  expect(pageWords({ ...page, isFirst: false, isLast: false })).toBe('100 of 3,400 cases')
  expect(pageWords({ ...page, shown: 12, isFirst: false, isLast: true })).toBe('The last 12 of 3,400 cases')
})
