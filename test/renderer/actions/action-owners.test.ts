import { expect, test } from 'vitest'
import { memberIdOf, ownersOf } from '../../../renderer/actions/action-owners.ts'

const attendance = [
  { member: { id: 'priya', name: 'Priya Raman', title: 'Team manager', side: 'socialCare' } },
  { member: { id: 'amara', name: 'Amara Nwosu', title: 'Coordinator', side: null } },
]

test('an action can be given to members, the person, who helps them, and who provides, each named once', () => {
  const known = {
    attendance,
    person: { givenName: 'Robin', familyName: 'Achterberg' },
    case: { keyWorker: 'Priya Raman', advocate: 'Joan Ely' },
    plan: {
      lines: [
        { provider: 'Larkfield Home Support' },
        { provider: 'Larkfield Home Support' },
        { provider: '' },
      ],
    },
  }
  const owners = ownersOf(known as never)
  expect(owners.map(({ name }) => name)).toEqual([
    'Priya Raman',
    'Amara Nwosu',
    'Robin Achterberg',
    'Joan Ely',
    'Their carer',
    'Larkfield Home Support',
    'Housing',
    'Voluntary sector',
    'GP practice',
    'Police',
  ])
  expect(owners[0]).toEqual({
    name: 'Priya Raman',
    note: 'Team manager, council',
    side: 'socialCare',
    memberId: 'priya',
  })
  expect(owners.slice(2).map(({ memberId }) => memberId)).toEqual(Array(8).fill(null))
})

test('where no case is at hand, members can be chosen', () => {
  const names = ownersOf({ attendance } as never).map(({ name }) => name)
  expect(names.slice(0, 4)).toEqual(['Priya Raman', 'Amara Nwosu', 'Their carer', 'Housing'])
})

test('two members of one name, and a person who has a member’s, are each offered', () => {
  const again = { member: { id: 'other', name: 'Priya Raman', title: 'Nurse', side: 'health' } }
  const person = { givenName: 'Amara', familyName: 'Nwosu' }
  const owners = ownersOf({ attendance: [...attendance, again], person } as never)
  expect(owners.slice(0, 4).map(({ name, memberId }) => [name, memberId])).toEqual([
    ['Priya Raman', 'priya'],
    ['Amara Nwosu', 'amara'],
    ['Priya Raman', 'other'],
    ['Amara Nwosu', null],
  ])
})

test('a typed name is the member’s who alone has it here; of several nobody’s, of nobody here the store’s to say', () => {
  const person = { givenName: 'Amara', familyName: 'Nwosu' }
  const owners = ownersOf({ attendance, person } as never)
  expect(memberIdOf(owners, ' Priya Raman')).toBe('priya')
  expect(memberIdOf(owners, 'Housing')).toBeNull()
  expect(memberIdOf(owners, 'Amara Nwosu')).toBeNull()
  expect(memberIdOf(owners, 'The landlord')).toBeUndefined()
  expect(memberIdOf(owners, '')).toBeUndefined()
})
