import { expect, test } from 'vitest'
import { namesTaken } from '../../../../electron/store/facts/names-taken.ts'

const will = { givenName: 'Will', familyName: 'O’Hare', formerNames: ['Will May'] }

test.each([
  ['Ring Will O’Hare', 'Ring W. O.'],
  ['ring will o’hare', 'ring W. O.'],
  ['WILL signs, and they will post it', 'W. signs, and they will post it'],
  ['May’s file, once Will May', 'M.’s file, once W. O.'],
  ['Willow and Mayfield stay', 'Willow and Mayfield stay'],
  [
    '999 000 0018 or 9990000018 or 999-000-0018',
    '[number left out] or [number left out] or [number left out]',
  ],
  ['Ring 07700 900123 by 2027', 'Ring 07700 900123 by 2027'],
])('%s → %s', (text, taken) => {
  expect(namesTaken(will)(text)).toBe(taken)
})

test('a name with a hyphen, and a number however it is spaced', () => {
  const ruth = { givenName: 'Ruth', familyName: 'Steen-Hale', formerNames: [] }
  expect(namesTaken(ruth)('Ruth Steen-Hale, then STEEN-HALE')).toBe('R. S., then S.')
  expect(namesTaken(ruth)('999.000.0018 and 999  000 0018')).toBe('[number left out] and [number left out]')
})

test('somebody with one name, and a name of one letter, leave no trace and break no word', () => {
  expect(namesTaken({ givenName: '', familyName: 'Suharto', formerNames: [] })('Ask Suharto')).toBe('Ask S.')
  expect(namesTaken({ givenName: 'O', familyName: 'Ng', formerNames: [] })('O Ng, O yes')).toBe(
    'O. N., O yes',
  )
})
