import { expect, test } from 'vitest'
import { shortcutFor } from '../../../../renderer/ui/keyboard/shortcut-registry.ts'
import type { KeySituation } from '../../../../renderer/ui/keyboard/key-situation.ts'
import type { ShortcutMap } from '../../../../renderer/ui/keyboard/shortcut-registry.ts'
import { keysTaken } from '../../../../renderer/ui/keyboard/typing-target.ts'

const nothing = () => undefined
const group = (heading: string, shortcuts: ShortcutMap) => ({ heading, shortcuts: () => shortcuts })
const room = group('In the room', {
  h: { label: 'Hide', run: nothing },
  '1': { label: 'Approved', run: nothing },
  ArrowRight: { label: 'Next item', run: nothing },
  'mod+k': { label: 'Find', run: nothing, inFields: true },
  'mod+.': { label: 'Hide at once', run: nothing, inFields: true, inDialogs: true },
})

const press = (key: string, ctrlKey = false) => ({
  key,
  ctrlKey,
  metaKey: false,
  altKey: false,
  shiftKey: false,
})
const target = (tag: string, type = '', role: string | null = null, isEditable = false) =>
  keysTaken({ tag, type, role, isEditable, isInRow: false })
const free: KeySituation = { taken: 'none', isDialogOpen: false, singleKeys: 'here' }
const label = (key: string, situation: KeySituation, ctrlKey = false) =>
  shortcutFor([room], press(key, ctrlKey), situation, false)?.label

test('fires when nothing else needs the key', () => {
  expect(label('h', free)).toBe('Hide')
  expect(label('ArrowRight', free)).toBe('Next item')
})

test.each([
  ['a text box', target('input', 'text')],
  ['a passphrase box', target('input', 'password')],
  ['a text area', target('textarea')],
  ['a select', target('select')],
  ['an editable part of the page', target('div', '', null, true)],
  ['a combo box', target('div', '', 'combobox')],
  ['an open menu', target('div', '', 'menuitem')],
  ['a list that jumps to what is typed', target('div', '', 'option')],
])('stays quiet in %s', (_, taken) => {
  const situation = { taken, isDialogOpen: false, singleKeys: 'here' } as const
  expect(label('h', situation)).toBeUndefined()
  expect(label('1', situation)).toBeUndefined()
  expect(label('ArrowRight', situation)).toBeUndefined()
  expect(label('k', situation, true)).toBe('Find')
})

test.each([
  ['a radio button', target('input', 'radio')],
  ['a tab', target('div', '', 'tab')],
  ['a row of the running order', target('div', '', 'row')],
])('leaves arrows to %s, and takes the rest', (_, taken) => {
  const situation = { taken, isDialogOpen: false, singleKeys: 'here' } as const
  expect(label('ArrowRight', situation)).toBeUndefined()
  expect(label('1', situation)).toBe('Approved')
})

test('leaves Enter to a button, and takes the rest', () => {
  const open = group('Here', { Enter: { label: 'Open', run: nothing } })
  const fromButton = { taken: target('button'), isDialogOpen: false, singleKeys: 'here' } as const
  expect(shortcutFor([open], press('Enter'), fromButton, false)).toBeUndefined()
  expect(shortcutFor([open], press('Enter'), free, false)?.label).toBe('Open')
})

test('leaves arrows to a button in a row that arrows walk past', () => {
  const taken = keysTaken({ tag: 'button', type: '', role: null, isEditable: false, isInRow: true })
  expect(label('ArrowRight', { taken, isDialogOpen: false, singleKeys: 'here' })).toBeUndefined()
  expect(label('h', { taken, isDialogOpen: false, singleKeys: 'here' })).toBe('Hide')
})

test('works from a button and a tick box', () => {
  expect(label('h', { taken: target('button'), isDialogOpen: false, singleKeys: 'here' })).toBe('Hide')
  expect(label('h', { taken: target('input', 'checkbox'), isDialogOpen: false, singleKeys: 'here' })).toBe(
    'Hide',
  )
})

test('stays quiet while a dialog is open, unless it was made for that', () => {
  const situation = { taken: 'none', isDialogOpen: true, singleKeys: 'here' } as const
  expect(label('h', situation)).toBeUndefined()
  expect(label('k', situation, true)).toBeUndefined()
  expect(label('.', situation, true)).toBe('Hide at once')
})

test('of two, the inner screen wins; one that is off gives way', () => {
  const inner = (isDisabled: boolean) => group('Inner', { h: { label: 'Inner', run: nothing, isDisabled } })
  expect(shortcutFor([room, inner(false)], press('h'), free, false)?.label).toBe('Inner')
  expect(shortcutFor([room, inner(true)], press('h'), free, false)?.label).toBe('Hide')
})

test.each([
  ['elsewhere', undefined],
  ['missed', undefined],
  ['off', undefined],
  ['here', 'Hide'],
] as const)('a single key %s: %s, and what is held with Ctrl or moves acts all the same', (now, hide) => {
  const situation = { taken: 'none', isDialogOpen: false, singleKeys: now } as const
  expect(label('h', situation)).toBe(hide)
  expect(label('1', situation)).toBe(hide && 'Approved')
  expect(label('k', situation, true)).toBe('Find')
  expect(label('ArrowRight', situation)).toBe('Next item')
})

test('one that changes nothing acts from anywhere, but not where a press has just missed', () => {
  const help = group('Anywhere', { '?': { label: 'Shortcuts', run: nothing, anywhere: true } })
  const now = (singleKeys: KeySituation['singleKeys']) =>
    shortcutFor([help], press('?'), { taken: 'none', isDialogOpen: false, singleKeys }, false)?.label
  expect([now('elsewhere'), now('missed'), now('off')]).toEqual(['Shortcuts', undefined, undefined])
})
