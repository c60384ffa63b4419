import { describe, expect, test } from 'vitest'
import { nameAndRole, whoIsWith } from '../../../renderer/guests/guest-words.ts'
import type { Guest } from '../../../shared/guests.ts'

const item = { id: 'item', state: 'heard' }
const guest = (changes: Partial<Guest>): Guest => ({
  id: changes.name ?? '',
  meetingId: 'meeting',
  itemId: 'item',
  part: 'guest',
  name: 'Lee Park',
  title: '',
  side: null,
  discipline: '',
  here: true,
  itemIds: [],
  version: 1,
  ...changes,
})
const person = guest({ part: 'person', name: 'Rhiannon Soames' })
const carys = guest({ part: 'advocate', name: 'Carys Bevan' })

describe('who is with the person', () => {
  test.each([
    [[person], 'She is here.'],
    [[person, carys], 'She is here, with her advocate Carys Bevan.'],
    [
      [person, carys, guest({ part: 'interpreter', name: 'Ada Voss', title: 'Lingo' })],
      'She is here, with her advocate Carys Bevan and the interpreter Ada Voss (Lingo).',
    ],
    [[carys], 'Her advocate Carys Bevan is here.'],
    [
      [guest({ title: 'housing officer', side: 'socialCare' })],
      'Also here: Lee Park, housing officer, council.',
    ],
    [[], ''],
  ] as const)('%#', (guests, said) => {
    expect(whoIsWith([...guests], item, 'she')).toBe(said)
  })

  test('nobody is said to be here who is only expected, has gone or comes for something else', () => {
    const others = [
      guest({ here: false }),
      guest({ itemId: 'other' }),
      guest({ itemId: null, here: true, itemIds: ['other'] }),
    ]
    expect(whoIsWith(others, item, 'they')).toBe('')
    expect(whoIsWith([guest({ itemId: null, itemIds: ['item'], here: false })], item, 'they')).toBe(
      'Also here: Lee Park.',
    )
  })
})

test.each([
  ['Lee Park, housing officer', { name: 'Lee Park', title: 'housing officer' }],
  ['Lee Park', { name: 'Lee Park', title: '' }],
  [' Lee Park , Housing, north ', { name: 'Lee Park', title: 'Housing, north' }],
])('one line is a name and what they are: %s', (line, expected) => {
  expect(nameAndRole(line)).toEqual(expected)
})
