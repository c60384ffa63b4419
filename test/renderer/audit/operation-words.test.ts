import { expect, test } from 'vitest'
import { entryWords, operationWords } from '../../../renderer/audit/operation-words.ts'
import { contract } from '../../../shared/contract.ts'

const commands = Object.entries(contract).flatMap(([feature, operations]) =>
  Object.entries(operations).flatMap(([name, { kind }]) =>
    kind === 'command' ? [`${feature}.${name}`] : [],
  ),
)

test.each(commands)('the trail says in words what %s was', (operation) => {
  expect(operationWords(operation)).toMatch(/^[A-Z][a-z]/)
})

test('whoever signed is named, whoever was signed in', () => {
  expect(entryWords({ operation: 'signOff.sign', subjectName: 'Dr Farid Rahmani' })).toBe(
    'Signed: Dr Farid Rahmani',
  )
  expect(entryWords({ operation: 'cases.update', subjectName: null })).toBe('Changed a case')
})
