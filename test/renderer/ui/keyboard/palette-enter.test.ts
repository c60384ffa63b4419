import { expect, test } from 'vitest'
import { WaitingEnter } from '../../../../renderer/ui/keyboard/palette-enter.ts'
import type { PaletteNow } from '../../../../renderer/ui/keyboard/palette-enter.ts'

const entry = (title: string) => ({ id: title, title, heading: 'Meetings', onChoose: () => undefined })
const typed = (text: string, more: Partial<PaletteNow> = {}): PaletteNow => ({
  text,
  entries: [],
  isSearching: false,
  hasFailed: false,
  ...more,
})
const [old, meeting, other] = [entry('11 March'), entry('11 December'), entry('12 December')]

test('Enter opens the first hit at once where the hits of what was typed are there', () => {
  const now = typed('11 december', { entries: [meeting, other] })
  expect(new WaitingEnter().press(now)).toBe(meeting)
})

test('Enter before the hits are there opens the first of them when they come, and only once', () => {
  const enter = new WaitingEnter()
  const searching = typed('11 december', { entries: [old], isSearching: true })
  expect(enter.press(searching)).toBe(null)
  expect(enter.come(searching)).toBe(null)
  expect(enter.come(typed('11 december', { entries: [meeting, other] }))).toBe(meeting)
  expect(enter.come(typed('11 december', { entries: [meeting, other] }))).toBe(null)
})

test('Enter for one text opens nothing of another that is typed after it', () => {
  const enter = new WaitingEnter()
  enter.press(typed('11', { isSearching: true }))
  expect(enter.come(typed('11 d', { isSearching: true }))).toBe(null)
  expect(enter.come(typed('11 d', { entries: [meeting] }))).toBe(null)
  expect(enter.come(typed('11', { entries: [old] }))).toBe(null)
})

test('Enter says so where the search did not work, and opens no command that happens to fit', () => {
  const enter = new WaitingEnter()
  enter.press(typed('sign', { entries: [other], isSearching: true }))
  expect(enter.come(typed('sign', { entries: [other], hasFailed: true }))).toBe('failed')
})

test('nothing opens where Enter was not pressed', () => {
  expect(new WaitingEnter().come(typed('11', { entries: [meeting] }))).toBe(null)
})
