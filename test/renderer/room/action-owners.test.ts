import { expect, test } from 'vitest'
import { ownersOf } from '../../../renderer/actions/action-owners.ts'

const attendance = [
  { member: { name: 'Priya Raman', title: 'Team manager', side: 'socialCare' } },
  { member: { name: 'Amara Nwosu', title: 'Coordinator', side: null } },
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
  ])
  expect(owners[0]).toEqual({ name: 'Priya Raman', note: 'Team manager, council', side: 'socialCare' })
})

test('where no case is at hand, members can be chosen', () => {
  const names = ownersOf({ attendance } as never).map(({ name }) => name)
  expect(names).toEqual(['Priya Raman', 'Amara Nwosu', 'Their carer'])
})
