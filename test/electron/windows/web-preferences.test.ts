import { expect, test } from 'vitest'
import { isKeptFromCapture } from '../../../electron/windows/web-preferences.ts'

test.each([
  ['console', true],
  ['print', true],
  ['wall', false],
] as const)('whether a window of kind %s is kept out of screen captures: %s', (kind, expected) => {
  expect(isKeptFromCapture(kind)).toBe(expected)
})
