import { expect, test } from 'vitest'
import { isWaitedFor, maySign } from '../../../renderer/sign-off/may-sign.ts'
import type { SignOffItem } from '../../../shared/sign-off.ts'

const asked = { signedAt: null, declinedAt: null, items: [{} as SignOffItem] }

test('who declined may sign later, and is not asked by itself', () => {
  const declined = { ...asked, declinedAt: '2026-11-21T10:00:00.000Z' }
  expect([maySign(declined), isWaitedFor(declined)]).toEqual([true, false])
})

test('who signed, or was there for nothing, may not', () => {
  expect(maySign({ ...asked, signedAt: '2026-11-21T10:00:00.000Z' })).toBe(false)
  expect(maySign({ ...asked, items: [] })).toBe(false)
  expect(isWaitedFor(asked)).toBe(true)
})
