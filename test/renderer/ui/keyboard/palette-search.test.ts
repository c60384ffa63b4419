import { expect, test } from 'vitest'
import { grouped, matchingCommands } from '../../../../renderer/ui/keyboard/palette-search.ts'

const entry = (title: string, heading: string, description?: string) => ({
  id: title,
  title,
  heading,
  description,
  onChoose: () => undefined,
})
const entries = [entry('Meetings', 'Go to'), entry('Lock', 'Do', 'Ends the session'), entry('Cases', 'Go to')]
const titles = (found: readonly { readonly title: string }[]) => found.map(({ title }) => title)

test('finds a command by any of its words, in any order', () => {
  expect(titles(matchingCommands(entries, 'session lock'))).toEqual(['Lock'])
  expect(titles(matchingCommands(entries, 'MEET'))).toEqual(['Meetings'])
  expect(matchingCommands(entries, 'nothing')).toEqual([])
})

test('shows every command while nothing is typed', () => {
  expect(matchingCommands(entries, ' ')).toHaveLength(3)
})

test('puts what was found under its headings, in the order they came', () => {
  expect(grouped(entries).map(([heading, found]) => [heading, titles(found)])).toEqual([
    ['Go to', ['Meetings', 'Cases']],
    ['Do', ['Lock']],
  ])
})
