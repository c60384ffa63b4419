import { describe, expect, test } from 'vitest'
import { agendaLines, lineWords, moveMade, stepLine } from '../../../renderer/meetings/agenda-rows.ts'
import type { AgendaLine } from '../../../renderer/meetings/agenda-rows.ts'
import { agendaItem, section } from './an-agenda.ts'

// One item before any heading, then Opening: a, Cases: b and c, Close: nothing.
const sections = [section('Opening'), section('Cases'), section('Close')]
const items = [
  agendaItem('loose', { sectionId: null }),
  agendaItem('a', { sectionId: 'Opening' }),
  agendaItem('b', { sectionId: 'Cases' }),
  agendaItem('c', { sectionId: 'Cases' }),
]
const lines = agendaLines({ items, sections })
const ids = (order: readonly AgendaLine[]): string => order.map(({ id }) => id).join(' ')
const at = (id: string): number => lines.findIndex((line) => line.id === id)

test('an agenda is its loose items, then each heading with its own', () => {
  expect(ids(lines)).toBe('loose Opening a Cases b c Close')
})

describe('one step by key or arrow', () => {
  test.each([
    ['b', -1, 'loose Opening a b Cases c Close'],
    ['b', 1, 'loose Opening a Cases c b Close'],
    ['c', 1, 'loose Opening a Cases b Close c'],
    ['Cases', -1, 'loose Cases b c Opening a Close'],
    ['Cases', 1, 'loose Opening a Close Cases b c'],
    ['Opening', -1, 'loose Opening a Cases b c Close'],
    ['Close', 1, 'loose Opening a Cases b c Close'],
    ['loose', -1, 'loose Opening a Cases b c Close'],
  ] as const)('%s by %s', (id, by, after) => {
    expect(ids(stepLine(lines, at(id), by))).toBe(after)
  })
})

describe('what the store is told', () => {
  const told = (id: string, by: -1 | 1) => moveMade(lines, stepLine(lines, at(id), by))
  test.each([
    ['b', -1, { kind: 'item', itemId: 'b', position: 3, sectionId: 'Opening' }],
    // Two neighbours that change places are one move of either.
    ['b', 1, { kind: 'item', itemId: 'c', position: 3, sectionId: 'Cases' }],
    ['c', 1, { kind: 'item', itemId: 'c', position: 4, sectionId: 'Close' }],
    ['a', -1, { kind: 'item', itemId: 'a', position: 2, sectionId: null }],
    ['Cases', -1, { kind: 'section', sectionId: 'Cases', position: 1 }],
    ['Cases', 1, { kind: 'section', sectionId: 'Close', position: 2 }],
    ['Close', 1, null],
  ] as const)('%s by %s', (id, by, move) => {
    expect(told(id, by)).toEqual(move)
  })

  test('a drag over several rows is one move, up or down', () => {
    const order = (...wanted: string[]) => wanted.flatMap((id) => lines[at(id)] ?? [])
    const up = order('c', 'loose', 'Opening', 'a', 'Cases', 'b', 'Close')
    expect(moveMade(lines, up)).toEqual({ kind: 'item', itemId: 'c', position: 1, sectionId: null })
    const down = order('loose', 'Opening', 'Cases', 'b', 'c', 'Close', 'a')
    expect(moveMade(lines, down)).toEqual({ kind: 'item', itemId: 'a', position: 4, sectionId: 'Close' })
    expect(moveMade(lines, lines)).toBeNull()
  })
})

test('says where something went by its section', () => {
  const moved = stepLine(lines, at('c'), -1)
  expect(lineWords(moved, lines[at('c')] as AgendaLine)).toBe('to 1 of 2 in Cases')
  expect(lineWords(lines, lines[at('loose')] as AgendaLine)).toBe('to 1 of 1')
  expect(lineWords(lines, lines[at('Close')] as AgendaLine)).toBe('to 3 of 3 sections')
})
