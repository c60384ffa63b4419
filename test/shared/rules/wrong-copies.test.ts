import { expect, test } from 'vitest'
import { frozenFields } from '../../../shared/people-corrections.ts'
import { isWrongFor, nameAlone, reasonsIn, saysOf, saysTheSame } from '../../../shared/rules/wrong-copies.ts'

const says = { familyName: 'Steen', givenName: 'Ruth', dateOfBirth: '1975-05-04', nhsNumber: '9990000018' }
const now = { ...says, nhsNumber: '9991234578' }

test('what was put right is wrong in the copies that still say otherwise, and in no other', () => {
  const isWrong = isWrongFor(['nhs_number'], now, [says, now])
  expect([isWrong(says, frozenFields), isWrong(now, frozenFields), isWrong(says, nameAlone)]).toEqual([
    true,
    false,
    false,
  ])
})

test('what nobody has put right yet is wrong wherever it stands', () => {
  const isWrong = isWrongFor(['name'], says, [says])
  expect([isWrong(says, frozenFields), isWrong(says, nameAlone)]).toEqual([true, true])
  expect(isWrongFor(['date_of_birth'], says, [says])(says, nameAlone)).toBe(false)
})

test('one that was put right and one that was not are asked for each by itself', () => {
  const isWrong = isWrongFor(['nhs_number', 'name'], now, [says, now])
  expect([isWrong(now, frozenFields), isWrong(now, nameAlone)]).toEqual([true, true])
})

test('somebody else’s record is wrong in every copy until anything of it is put right', () => {
  expect(isWrongFor(['somebody_else'], says, [says])(says, nameAlone)).toBe(true)
  const isWrong = isWrongFor(['somebody_else'], now, [says, now])
  expect([isWrong(says, frozenFields), isWrong(now, frozenFields), isWrong(says, nameAlone)]).toEqual([
    true,
    false,
    false,
  ])
})

test('nothing is wrong for no reason', () => {
  expect(isWrongFor([], now, [says])(says, frozenFields)).toBe(false)
})

test('the reasons are what differs of what a copy holds', () => {
  const other = { ...says, familyName: 'Steyn', dateOfBirth: '1975-04-05', nhsNumber: '' }
  expect(reasonsIn(says, other, frozenFields)).toEqual(['name', 'date_of_birth', 'nhs_number'])
  expect(reasonsIn(says, other, nameAlone)).toEqual(['name'])
  expect(reasonsIn(says, says, frozenFields)).toEqual([])
})

test('another version says the same where what was wrong still stands in it', () => {
  expect(saysTheSame(['nhs_number'], says, says)).toBe(true)
  expect(saysTheSame(['nhs_number'], now, says)).toBe(false)
  expect(saysTheSame(['nhs_number', 'name'], now, says)).toBe(true)
  expect(saysTheSame(['somebody_else'], now, says)).toBe(false)
})

test('no number is empty text', () => {
  expect(saysOf({ ...says, nhsNumber: null }).nhsNumber).toBe('')
})
