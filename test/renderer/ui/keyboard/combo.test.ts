import { expect, test } from 'vitest'
import { ariaCombo, comboMatches, drawCombo } from '../../../../renderer/ui/keys/combo.ts'
import type { PressedKey } from '../../../../renderer/ui/keys/combo.ts'

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test.each([
  ['h', press('h'), true],
  ['h', press('H', { shiftKey: true }), false],
  ['h', press('h', { ctrlKey: true }), false],
  ['h', press('h', { altKey: true }), false],
  ['?', press('?', { shiftKey: true }), true],
  ['1', press('1'), true],
  ['mod+k', press('k', { ctrlKey: true }), true],
  ['mod+k', press('k', { metaKey: true }), false],
  ['mod+k', press('k'), false],
  ['shift+Enter', press('Enter', { shiftKey: true }), true],
  ['Enter', press('Enter', { shiftKey: true }), false],
  ['alt+ArrowUp', press('ArrowUp', { altKey: true }), true],
  ['ArrowUp', press('ArrowUp', { altKey: true }), false],
])('%s against %j: %s', (combo, pressed, matches) => {
  expect(comboMatches(combo, pressed, false)).toBe(matches)
})

test('uses ⌘ on a Mac, and not Ctrl', () => {
  expect(comboMatches('mod+k', press('k', { metaKey: true }), true)).toBe(true)
  expect(comboMatches('mod+k', press('k', { ctrlKey: true }), true)).toBe(false)
})

test('draws and says a combination the way each system does', () => {
  expect(drawCombo('mod+k', false)).toBe('Ctrl K')
  expect(drawCombo('mod+k', true)).toBe('⌘ K')
  expect(drawCombo('alt+ArrowUp', false)).toBe('Alt ↑')
  expect(ariaCombo('mod+k', false)).toBe('Control+k')
  expect(ariaCombo('mod+k', true)).toBe('Meta+k')
})
