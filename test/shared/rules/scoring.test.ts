import { expect, test } from 'vitest'
import { MeasureFields } from '../../../shared/measure-fields.ts'
import { courseOf, scoreAnswers, scoreRange } from '../../../shared/rules/scoring.ts'

const fields = (changes: object = {}): MeasureFields =>
  MeasureFields.parse({
    name: 'Invented',
    items: [{ label: 'A' }, { label: 'B' }, { label: 'C', reversed: true }],
    from: 0,
    to: 4,
    scoring: 'mean',
    direction: 'lower_better',
    ...changes,
  })

test('a mean is of the answers as they count, in hundredths', () => {
  expect(scoreAnswers(fields(), [1, 2, 3])).toEqual({ total: 133, subscores: [] })
  expect(scoreAnswers(fields({ scoring: 'sum' }), [1, 2, 3])).toEqual({ total: 400, subscores: [] })
})

test('a sum with an answer missing counts the mean in its place, where that is the rule', () => {
  const summed = { scoring: 'sum', missing: 'mean', missingAllowed: 1 }
  expect(scoreAnswers(fields(summed), [1, 2, null])?.total).toBe(450)
  expect(scoreAnswers(fields(summed), [null, 2, null])?.total).toBeNull()
  expect(scoreAnswers(fields({ ...summed, missing: 'leave' }), [1, 2, null])?.total).toBeNull()
  expect(scoreAnswers(fields({ ...summed, missing: 'refuse' }), [1, 2, null])).toBeNull()
})

test('what a score can be follows from its scale and its answers', () => {
  expect(scoreRange(fields())).toEqual({ from: 0, to: 400 })
  expect(scoreRange(fields({ scoring: 'sum' }))).toEqual({ from: 0, to: 1200 })
})

test.each([
  ['lower_better', 300, 200, 'better'],
  ['lower_better', 200, 300, 'worse'],
  ['higher_better', 200, 300, 'better'],
  ['higher_better', 200, 299, 'same'],
  ['higher_better', 300, 201, 'same'],
] as const)('where %s, %i then %i is %s by a reliable change of 1', (direction, first, last, course) => {
  expect(courseOf({ direction, reliableChange: 1 }, first, last)).toBe(course)
})

test('without a figure nobody says whether a change is more than chance', () => {
  expect(courseOf({ direction: 'higher_better', reliableChange: null }, 0, 400)).toBe('unknown')
})
