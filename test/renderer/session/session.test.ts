import { expect, test } from 'vitest'
import { roleMay } from '../../../renderer/data/open-session.ts'
import { SetUpTwice, loginFor, setUpStart, setUpSteps } from '../../../renderer/session/set-up-steps.ts'

test.each([
  ['Dr Ama Boateng', 'ama.boateng'],
  ['Zoë O’Brien-Hill', 'zoe.obrien-hill'],
  ['Prince', 'prince'],
  ['', ''],
])('makes a sign-in name from “%s”', (name, login) => {
  expect(loginFor(name)).toBe(login)
})

test('the steps ask for everything that setting up needs, each once', () => {
  const asked = setUpSteps.flatMap(({ fields }) => fields)
  expect(new Set(asked).size).toBe(asked.length)
  const filled = {
    ...setUpStart,
    panelName: 'Joint panel',
    health: { name: 'Trust', odsCode: 'rx1' },
    socialCare: { name: 'Council', odsCode: 'E09' },
    member: { login: 'ama', name: 'Ama', title: 'Coordinator', side: 'health' },
    passphrase: 'four words are enough',
    again: 'four words are enough',
  }
  expect(SetUpTwice.safeParse(filled).success).toBe(true)
  expect(SetUpTwice.safeParse({ ...filled, again: 'four others' }).error?.issues).toMatchObject([
    { path: ['again'], message: 'the two passphrases are not the same' },
  ])
  const missing = SetUpTwice.safeParse(setUpStart).error?.issues.map(({ path }) => path.join('.')) ?? []
  // Nobody is taken to work for either agency before they say so.
  expect(missing).toContain('member.side')
  expect(missing.filter((path) => !asked.some((field) => field === path))).toEqual([])
})

test('an observer is offered nothing that would be refused', () => {
  expect(roleMay('observer', 'cases.update')).toBe(false)
  expect(roleMay('observer', 'cases.get')).toBe(true)
  expect(roleMay('coordinator', 'cases.update')).toBe(true)
  expect(roleMay('observer', 'session.lock')).toBe(true)
})
