import { expect, onTestFinished, test, vi } from 'vitest'
import { grouped, matchingCommands } from '../../../../renderer/ui/keyboard/palette-search.ts'
import { screenCommands } from '../../../../renderer/ui/keyboard/screen-commands.ts'

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

test('finds a command whose name was mistyped, and only where nothing fits as typed', () => {
  expect(titles(matchingCommands(entries, 'meetnigs'))).toEqual(['Meetings'])
  const close = [entry('Cases', 'Go to'), entry('Cares', 'Go to')]
  expect(titles(matchingCommands(close, 'cases'))).toEqual(['Cases'])
})

test('what the keys of the screen do can be chosen by name, once the palette has closed', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const run = vi.fn<() => void>()
  const groups = [
    { heading: 'Anywhere', shortcuts: () => ({ '?': { label: 'Show these shortcuts', run } }) },
    {
      heading: 'In the room',
      shortcuts: () => ({
        h: { label: 'Hide everything', run },
        w: { label: 'Wait for quorum', run, isDisabled: true },
      }),
    },
  ]
  const [hide, ...others] = screenCommands(groups)
  expect([hide?.title, hide?.heading, hide?.shortcut, others]).toEqual([
    'Hide everything',
    'In the room',
    'h',
    [],
  ])
  hide?.onChoose()
  expect(run).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(run).toHaveBeenCalledOnce()
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
