import { expect, test } from 'vitest'
import { conditionsIn, conditionsText } from '../../../renderer/amendments/conditions-text.ts'

test('conditions are one a line, and come back as they were', () => {
  const conditions = ['Her sister has the number.', 'Reviewed after the first month.']
  expect(conditionsIn(conditionsText(conditions))).toEqual(conditions)
  expect(conditionsIn(' \n  One \n\n')).toEqual(['One'])
  expect(conditionsIn(conditionsText(['Two\nlines']))).toEqual(['Two lines'])
})
