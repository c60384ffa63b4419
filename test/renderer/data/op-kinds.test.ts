import { expect, test } from 'vitest'
import { findOp, opNames } from '../../../shared/contract.ts'

test('whatever may be called before anybody is in is a task: the door knows no other kind', () => {
  const atTheDoor = opNames().filter((name) => findOp(name)?.allowed === 'anyone')
  expect(atTheDoor).toContain('session.unlock')
  expect(atTheDoor.filter((name) => findOp(name)?.kind !== 'task')).toEqual([])
})
