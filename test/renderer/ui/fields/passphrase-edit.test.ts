import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { editPassphrase, maskLength, maskOf } from '../../../../renderer/ui/fields/passphrase-edit.ts'

const edit = (current: string, inputType: string, data: string | null = null, hasSelection = false) =>
  editPassphrase(current, { inputType, data, hasSelection })

test('shows the same eight dots however long the passphrase is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (passphrase) => {
      expect(maskOf(passphrase)).toBe('•'.repeat(maskLength))
    }),
  )
  expect(maskOf('')).toBe('')
})

test('keeps the true text while it is typed, letter by letter', () => {
  const typed = [...'correct horse'].reduce((text, letter) => edit(text, 'insertText', letter), '')
  expect(typed).toBe('correct horse')
})

test('takes what is pasted, without its line break', () => {
  expect(edit('a ', 'insertFromPaste', 'battery staple\n')).toBe('a battery staple')
})

test('takes the last character on Backspace, whole even when it is an emoji', () => {
  expect(edit('ab', 'deleteContentBackward')).toBe('a')
  expect(edit('a🔑', 'deleteContentBackward')).toBe('a')
  expect(edit('', 'deleteContentBackward')).toBe('')
})

test('takes the last word on Ctrl Backspace', () => {
  expect(edit('correct horse ', 'deleteWordBackward')).toBe('correct ')
})

test('does to the whole what is done to a selection', () => {
  expect(edit('correct', 'deleteContentBackward', null, true)).toBe('')
  expect(edit('correct', 'deleteByCut', null, true)).toBe('')
  expect(edit('correct', 'insertText', 'x', true)).toBe('x')
})

test('leaves it alone on undo, redo and formatting, which know only the dots', () => {
  for (const type of ['historyUndo', 'historyRedo', 'formatBold', 'deleteContentForward']) {
    expect(edit('correct', type)).toBe('correct')
  }
})
