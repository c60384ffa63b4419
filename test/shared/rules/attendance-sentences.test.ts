import { expect, test } from 'vitest'
import { attendanceSentences } from '../../../shared/rules/attendance-sentences.ts'
import type { AttendanceState } from '../../../shared/room.ts'

const letters: Readonly<Record<string, AttendanceState>> = {
  p: 'present',
  a: 'absent',
  l: 'left',
  s: 'sits_out',
  x: 'apology',
}

/** "ppa" heard as items 2, 3, 4, or as the numbers given. */
function sentence(states: string, now: AttendanceState = 'present', numbers?: readonly number[]) {
  const heard = [...states].map((letter, index) => ({
    position: numbers?.[index] ?? index + 2,
    states: new Map([['m', letters[letter] ?? 'absent']]),
  }))
  const comer = { memberId: 'm', name: 'Farid Rahmani', title: 'Consultant psychiatrist', state: now }
  return attendanceSentences([comer], heard)
}

const the = 'The consultant psychiatrist'

test.each<[string, string, AttendanceState, string[]]>([
  ['needs no sentence for who was there all through', 'pppp', 'present', []],
  ['says who left, by the item they missed first', 'ppll', 'left', [`${the} left before item 4.`]],
  ['says who came late', 'aapp', 'present', [`${the} joined at item 4.`]],
  ['says who came late and left early', 'appl', 'left', [`${the} joined at item 3 and left before item 5.`]],
  ['says a stretch in between', 'plllp', 'present', [`${the} was absent for items 3 to 5.`]],
  ['says one item in between', 'plp', 'present', [`${the} was absent for item 3.`]],
  ['names two stretches', 'papap', 'present', [`${the} was absent for item 3 and was absent for item 5.`]],
  ['says a declared interest', 'psp', 'present', [`${the} sat out item 3 (declared interest).`]],
  [
    'takes a declared interest for being there',
    'ssp',
    'present',
    [`${the} sat out items 2 and 3 (declared interest).`],
  ],
  [
    'says several at once',
    'aplpspl',
    'left',
    [
      `${the} joined at item 3, was absent for item 4, sat out item 6 (declared interest) and left before item 8.`,
    ],
  ],
  ['says who sent apologies', 'xx', 'apology', [`${the} sent apologies.`]],
  ['says who never came', 'aa', 'absent', [`${the} was absent.`]],
  ['says who left after the last so far', 'pp', 'left', [`${the} left after item 3.`]],
  ['calls nobody absent before the first item', '', 'absent', []],
  ['says apologies before the first item', '', 'apology', [`${the} sent apologies.`]],
])('%s', (_name, states, now, expected) => {
  expect(sentence(states, now)).toEqual(expected)
})

test('goes by the order in which items came up, and calls them by their numbers', () => {
  expect(sentence('ppl', 'left', [2, 5, 3])).toEqual([`${the} left before item 3.`])
  expect(sentence('plllp', 'present', [2, 5, 3, 7, 4])).toEqual([`${the} was absent for items 5, 3 and 7.`])
})

test('adds the name where two have the same title, and leaves an acronym as it is', () => {
  const heard = [{ position: 2, states: new Map<string, AttendanceState>() }]
  const comer = (memberId: string, name: string, title: string) => ({
    memberId,
    name,
    title,
    state: 'absent' as const,
  })
  expect(
    attendanceSentences(
      [
        comer('a', 'Joel Pettifer', 'Social worker'),
        comer('b', 'Mai Osei', 'Social worker'),
        comer('c', 'Morag Lennie', 'AMHP'),
      ],
      heard,
    ),
  ).toEqual([
    'The social worker Joel Pettifer was absent.',
    'The social worker Mai Osei was absent.',
    'The AMHP was absent.',
  ])
})
